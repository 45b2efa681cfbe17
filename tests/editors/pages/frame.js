/** Puts the desk named on its own script element into a frame, with the query of this page. */
const { desk } = document.currentScript.dataset;
const frame = document.createElement('iframe');
frame.className = 'desk';
frame.src = desk + location.search;
document.body.append(frame);

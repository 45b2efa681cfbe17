import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk(async (place, html) => {
  let now = textOf(html);
  function Field() {
    const [value, setValue] = useState(now);
    now = value;
    return createElement('textarea', {
      className: 'field',
      rows: 6,
      value,
      onChange: (event) => setValue(event.target.value),
    });
  }
  const root = createRoot(place);
  root.render(createElement(Field));
  return { model: () => now, close: () => root.unmount() };
});

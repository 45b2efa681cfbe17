/**
 * One page for many helpdesks: `?site=` names the module that builds it, `?ticket=` the
 * conversation. Each module is made after the facts in `lib/sites`, with nothing else to go by.
 */
import { asked } from '/shared/conversations.js';
import { draftOf } from './parts.js';

const site = new URLSearchParams(location.search).get('site');
const { build } = await import(`./${site}.js`);

/** The box that would be sent; pages with several say which is in front. */
const { box } = build(document.body, asked());
window.model = () => draftOf(typeof box === 'function' ? box() : box);
window.ready = true;

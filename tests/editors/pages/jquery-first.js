/** Plug-ins of jQuery look for it on the window as they load. */
import jQuery from 'jquery';

Object.assign(window, { $: jQuery, jQuery });

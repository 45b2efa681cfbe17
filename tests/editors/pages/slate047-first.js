/**
 * This Slate asks whether elements have `onbeforeinput` and then trusts events of a draft that no
 * browser kept to: whoever still runs it hides the property, or nobody could type within a line.
 */
delete HTMLElement.prototype.onbeforeinput;
delete Element.prototype.onbeforeinput;

// Which elements the page has, and what they are called. Never what a field holds, an address, or
// the value of an attribute that is not named here.
const out = [];
const marks = new Map();
const mark = function (e) {
  if (e && !marks.has(e)) { marks.set(e, marks.size + 1); }
  return e ? marks.get(e) : 0;
};
const most = 600;
const own = function (e) {
  return Array.from(e.childNodes).filter(function (n) { return n.nodeType === 3; })
    .map(function (n) { return n.data; }).join(' ').replace(/\s+/g, ' ').trim();
};
const states = ['disabled', 'readonly', 'required', 'checked', 'multiple', 'hidden'];
const words = ['aria-label', 'placeholder', 'title', 'alt'];
const kinds = ['role', 'type', 'autocomplete', 'aria-current', 'aria-selected', 'aria-checked', 'aria-modal', 'aria-expanded'];
const children = function (e) { return Array.from(e.shadowRoot ? e.shadowRoot.children : e.children); };
const add = function (e, depth) {
  if (out.length >= most || /^(SCRIPT|STYLE|NOSCRIPT|META|LINK|HEAD|TITLE|TEMPLATE)$/.test(e.tagName)) { return; }
  // Drawings say nothing below their own element.
  const one = { depth: depth, tag: e.tagName.toLowerCase(), text: '', kinds: {}, words: {}, states: [], data: [], mark: 0, of: 0 };
  if (!(e instanceof SVGElement)) {
    one.text = /^(TEXTAREA)$/.test(e.tagName) || e.isContentEditable ? '' : own(e);
  }
  if (!seen.shown(e) && !e.matches('option,optgroup')) { one.states.push('unseen'); }
  if (e.shadowRoot) { one.states.push('shadow'); }
  kinds.forEach(function (name) { if (e.hasAttribute(name)) { one.kinds[name] = e.getAttribute(name); } });
  words.forEach(function (name) { if (e.hasAttribute(name)) { one.words[name] = e.getAttribute(name); } });
  states.forEach(function (name) { if (e.hasAttribute(name) || (name === 'checked' && e.checked === true)) { one.states.push(name); } });
  Array.from(e.attributes).forEach(function (a) { if (/^data-[a-z-]{1,24}$/.test(a.name)) { one.data.push(a.name); } });
  if (e.matches('label') && e.control) { one.of = mark(e.control); }
  if (e.matches('input,textarea,select')) { one.mark = mark(e); }
  out.push(one);
  if (!(e instanceof SVGElement)) { children(e).forEach(function (child) { add(child, depth + 1); }); }
};
if (document.body) { add(document.body, 0); }
return JSON.stringify(out);

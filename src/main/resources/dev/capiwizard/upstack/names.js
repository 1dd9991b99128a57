// What a control is called: its accessible name, and only where that says nothing, the words that
// stand before it and can belong to nothing else.
const called = {
  harmless: new Set(('a an the your new please enter paste type insert add put here in into from of for to required '
    + 'optional mandatory field input value show hide copy reveal view edit clear help info more learn tooltip '
    + 'linkedin ads conversion conversions capi').split(' ')),
  twisting: /\b(old|previous|former|current|expir\w*|not?|never|instead|except|read.?only|deprecated|backup|secondary|refresh|secret|name|date|url|scopes?|prefix|search|filter|hash|type)\b/i,
  strange: function (text) {
    return text.split(/[^\p{L}\p{N}]+/u).filter(function (word) {
      return word !== '' && !/^\d+$/.test(word) && !called.harmless.has(word.toLowerCase());
    });
  },
  isToken: function (text) {
    const found = /^(.*?)c?api[\s\-_.‐-―]*access[\s\-_.‐-―]*token(?![\p{L}\p{N}])(.*)$/iu.exec(seen.plain(text));
    if (!found || /\p{L}$/u.test(found[1])
        || called.strange(found[1]).length > 0) { return false; }
    const rest = found[2];
    if (called.strange(rest).length === 0) { return true; }
    // A sentence about it may follow, but not what makes it another thing or another's.
    return rest.split(/\s+/).length > 3 && !called.twisting.test(rest)
      && !called.strange(rest.replace(/^[^\p{L}]*\p{L}+/u, '')).some(function (word) {
        return /^\p{Lu}/u.test(word) && !/^(API|Developers?|Portal|Campaign|Manager|OAuth|Upstack|LinkedIn)$/.test(word);
      });
  },
  name: function (e) {
    const names = seen.once('names', function () { return new Map(); });
    if (!names.has(e)) {
      names.set(e, seen.plain(capiNames.computeAccessibleName(e)) || seen.plain(e.placeholder || ''));
    }
    return names.get(e);
  },
  // All that can be filled in, in their order.
  fields: function () {
    return seen.once('fields', function () { return seen.all(called.control).filter(seen.shown); });
  },
  // A placeholder or a tip alone is a name only for want of a better one.
  isWeak: function (e, name) {
    return name === '' || (!(e.labels && e.labels.length > 0) && !e.getAttribute('aria-label')
      && !e.getAttribute('aria-labelledby'));
  },
  control: 'input:not([type=hidden]),textarea,select,[contenteditable=true],[role=textbox]',
  // The last words before a field, with their element, unless another field comes between.
  before: function (e) {
    let at = e;
    for (let depth = 0; at && depth < 6; depth++, at = seen.up(at)) {
      if (/^(FORM|SECTION|ARTICLE|FIELDSET|DIALOG|MAIN|BODY)$/.test(at.tagName)) { return null; }
      for (let n = at.previousSibling; n; n = n.previousSibling) {
        const isText = n.nodeType === 3;
        if (!isText && (n.nodeType !== 1 || !seen.shown(n) || n.matches('button,[role=button],svg,[aria-hidden=true]'))) {
          continue;
        }
        if (!isText && (n.matches(called.control) || n.querySelector(called.control))) { return null; }
        const text = isText ? seen.plain(n.data) : seen.text(n);
        // A sign has no letters, and a sentence explains what stands before it.
        if (!/\p{L}/u.test(text) || (text.split(' ').length > 3 && !called.isToken(text))) { continue; }
        return { node: isText ? n.parentElement : n, text: text, from: n };
      }
    }
    return null;
  },
  fieldsAfter: function (from, e) {
    const fields = called.fields().filter(function (one) {
      return !/^(checkbox|radio|button|submit|reset|image|file)$/.test(one.type || '')
        && (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    const others = fields.filter(function (one) { return one !== e; });
    // Up to the next words: a second field beside the first makes it unclear whose they are.
    return others.some(function (one) {
      const range = document.createRange();
      range.setStartAfter(seen.precedes(e, one) ? e : one);
      range.setEndBefore(seen.precedes(e, one) ? one : e);
      return seen.plain(range.toString()) === '';
    });
  },
  lonely: function (found, e) {
    const box = found.node.getBoundingClientRect(), own = e.getBoundingClientRect();
    const sameRow = Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top) > 0
      && box.left < own.right;
    const above = box.bottom <= own.top + 8 && own.top - box.bottom < 160
      && Math.min(box.right, own.right) - Math.max(box.left, own.left) > 0;
    const sister = found.node.previousElementSibling;
    const paired = sister && sister.tagName === found.node.tagName
      && sister.className === found.node.className && seen.text(sister) !== ''
      && !sister.contains(e) && !sister.querySelector(called.control)
      && !/^(TD|TH)$/.test(sister.tagName);
    return (sameRow || above) && !paired && !called.fieldsAfter(found.from, e);
  },
  // The words over a table's column, where the row itself names something else.
  column: function (e) {
    const cell = e.closest('td'), table = e.closest('table');
    if (!cell || !table || !table.rows[0] || table.rows[0].contains(e)) { return null; }
    const head = table.rows[0].cells[cell.cellIndex];
    return head && !head.querySelector(called.control)
      && cell.querySelectorAll(called.control).length === 1 ? seen.text(head) : null;
  },
  isTokenField: function (e) { return called.asToken(e) !== null; },
  // By which words it is the token's field; null where it is none.
  asToken: function (e) {
    const name = called.name(e);
    if (called.isToken(name)) { return name; }
    if (!called.isWeak(e, name)) { return null; }
    const found = called.before(e);
    if (found && called.isToken(found.text) && found.text.length < 60) {
      return called.lonely(found, e) ? found.text : null;
    }
    const head = called.column(e);
    return head !== null && called.isToken(head) ? head : null;
  },
  // A box that says one thing and is labelled with another.
  contradicts: function (e) {
    const label = e.labels && e.labels.length > 0
      ? seen.plain(Array.from(e.labels).map(function (l) { return l.innerText; }).join(' ')) : '';
    return label !== '' && !called.isToken(label);
  }
};

// What of a page a person can see and reach. Looks into open shadow roots as well.
const seen = {
  // What was found out about a page that stands still meanwhile.
  known: {},
  once: function (what, find) {
    if (!(what in seen.known)) { seen.known[what] = find(); }
    return seen.known[what];
  },
  up: function (e) {
    return e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null);
  },
  all: function (selector, root) {
    const found = [];
    const gather = function (part) {
      const walk = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT);
      for (let e = walk.nextNode(); e; e = walk.nextNode()) {
        if (e.matches(selector)) { found.push(e); }
        if (e.shadowRoot) { gather(e.shadowRoot); }
      }
    };
    if (root && root.shadowRoot) { gather(root.shadowRoot); }
    gather(root || document);
    return found;
  },
  contains: function (outer, e) {
    for (let at = e; at; at = seen.up(at)) { if (at === outer) { return true; } }
    return false;
  },
  closest: function (e, selector) {
    for (let at = e; at; at = seen.up(at)) { if (at.matches(selector)) { return at; } }
    return null;
  },
  lift: function (e, root) {
    let at = e;
    while (at && at.getRootNode() !== root) { at = at.getRootNode().host || null; }
    return at;
  },
  precedes: function (a, b) {
    const inA = seen.lift(b, a.getRootNode());
    const one = inA ? a : seen.lift(a, b.getRootNode());
    const other = inA || b;
    return Boolean(one && one !== other
      && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  },
  text: function (e) { return seen.plain(e.innerText || ''); },
  plain: function (text) {
    return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ').trim();
  },
  shown: function (e) {
    return e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
  },
  // Below the fold is in reach, since a page can be scrolled; cut off or laid beside it is not.
  onScreen: function (e) {
    let box = e.getBoundingClientRect();
    if (box.width < 20 || box.height < 8 || !seen.shown(e) || capiNames.isInaccessible(e)) {
      return false;
    }
    let opacity = 1;
    let position = 'static';
    for (let at = e; at; at = seen.up(at)) {
      const style = getComputedStyle(at);
      opacity *= Number(style.opacity);
      if (at.inert || opacity < 0.2 || /inset\(\s*(50|100)%|circle\(0/.test(style.clipPath)
          || /^rect\((0|1)px[, ]+(0|1)px[, ]+(0|1)px/.test(style.clip)) {
        return false;
      }
      if (at !== e && position !== 'fixed' && at !== document.documentElement && at !== document.body
          && !(position === 'absolute' && style.position === 'static' && style.transform === 'none')) {
        const clip = at.getBoundingClientRect();
        const flows = style.overflowX + style.overflowY;
        const apart = Math.min(box.right, clip.right) - Math.max(box.left, clip.left) < 8
          || Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top) < 6;
        if (/auto|scroll/.test(flows)) {
          const left = box.right - clip.left + at.scrollLeft;
          const top = box.bottom - clip.top + at.scrollTop;
          if (left < 8 || top < 6 || left - box.width > at.scrollWidth
              || top - box.height > at.scrollHeight) {
            return false;
          }
          if (apart) { box = clip; }
        } else if (/hidden|clip/.test(flows) && apart) {
          return false;
        }
        position = style.position;
      } else if (at === e || style.position !== 'static') {
        position = style.position;
      }
    }
    const page = document.documentElement;
    const locked = function (side) {
      return [page, document.body].some(function (one) { return /hidden|clip/.test(getComputedStyle(one)['overflow' + side]); });
    };
    if ((locked('X') && (box.right < 8 || box.left > window.innerWidth - 8))
        || (locked('Y') && (box.bottom < 6 || box.top > window.innerHeight - 6))) {
      return false;
    }
    const pageX = position === 'fixed' ? 0 : window.scrollX;
    const pageY = position === 'fixed' ? 0 : window.scrollY;
    return box.right + pageX > 8 && box.bottom + pageY > 6
      && box.left + pageX < Math.max(page.scrollWidth, page.clientWidth) - 8
      && box.top + pageY < Math.max(page.scrollHeight, page.clientHeight) - 6
      && !seen.covered(e);
  },
  // Behind something that fills the same place, as the part of another tab is.
  covered: function (e) {
    const box = e.getBoundingClientRect();
    const root = e.getRootNode();
    return [0.25, 0.5, 0.75].every(function (part) {
      const x = box.left + box.width * part, y = box.top + box.height / 2;
      let hit = root.elementFromPoint ? root.elementFromPoint(x, y) : null;
      if (!hit || hit.contains(e) || e.contains(hit) || seen.near(e).contains(hit)) { return false; }
      for (; hit; hit = seen.up(hit)) {
        if (/fixed|sticky/.test(getComputedStyle(hit).position)) { return false; }
      }
      return true;
    });
  },
  near: function (e) {
    const box = e.parentElement || e;
    return box.parentElement && box.parentElement.querySelectorAll('input,textarea').length === 1
      ? box.parentElement : box;
  },
  // Of several open ones the last is in front.
  modal: function () {
    return seen.all('dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]')
      .filter(function (e) {
        return (e.getAttribute('aria-modal') === 'true' || e.matches(':modal')) && seen.shown(e);
      }).pop() || null;
  },
  takesText: function (e) {
    return (e.tagName === 'TEXTAREA' || (e.tagName === 'INPUT' && /^(text|password)$/.test(e.type)))
      && !/^(searchbox|combobox|spinbutton|button)$/.test(e.getAttribute('role') || '')
      && !e.hasAttribute('list') && !e.closest('search,[role=search]')
      && !(e.tabIndex < 0 && getComputedStyle(e).pointerEvents === 'none');
  },
  editable: function (e) {
    const said = function (name) { return seen.closest(e, '[' + name + '="true"]') !== null; };
    return !e.matches(':disabled') && !e.readOnly && !said('aria-disabled')
      && e.getAttribute('aria-readonly') !== 'true';
  }
};

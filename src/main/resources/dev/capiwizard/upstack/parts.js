// Whose part of the page something stands in: the nearest heading, legend, dialog's name or title
// before it that names anything at all.
const parts = {
  scope: 'section,article,aside,nav,main,dialog,details,fieldset,form,li,td,th,tr,dd,menu,'
    + '[role=dialog],[role=alertdialog],[role=region],[role=navigation],[role=complementary],[role=tabpanel],'
    + '[role=listitem],[role=row],[role=cell],[role=article],[role=group],[role=menu],[role=listbox],[role=form]',
  sized: function (e) {
    const size = parseFloat(getComputedStyle(e).fontSize);
    return size >= 28 ? 1.5 : size >= 22 ? 2.5 : size >= 18 ? 3.5 : size >= 16 ? 4.5 : 5.5;
  },
  // By what it is, by what its class calls it, or by how it looks: large or bold on a line of its own.
  heads: function () {
    return seen.once('heads', parts.findHeads);
  },
  findHeads: function () {
    const base = parseFloat(getComputedStyle(document.body).fontSize);
    const real = 'h1,h2,h3,h4,h5,h6,[role=heading],summary';
    const titled = /(^|[-_\s])(title|heading|headline|header)($|\s)|(Title|Heading|Header)($|\s)|title__text/;
    const heads = seen.all(real + ',[class],div,p,span,strong,b,header').map(function (e) {
      if (e.matches(real)) {
        const level = Number(e.getAttribute('aria-level')) || Number((/^H(\d)$/.exec(e.tagName) || [])[1]) || 2;
        // A picture alone names as well.
        const text = seen.shown(e) ? seen.text(e) || called.name(e) : '';
        return text ? { node: e, text: text, level: level } : null;
      }
      if (e.textContent.length > 400) { return null; }
      const style = getComputedStyle(e), size = parseFloat(style.fontSize);
      const bold = Number(style.fontWeight) >= 600 && size >= base * 0.95;
      const byClass = (titled.test(e.getAttribute('class') || '')
          || (e.tagName === 'HEADER' && e.parentElement !== document.body && !e.querySelector('nav,a')))
        && !e.querySelector('[class*=itle],[class*=eading]');
      const leaf = e.childElementCount === 0 && e.textContent.trim() !== '';
      if ((!byClass && (!leaf || !(size >= base * 1.15 || bold))) || /^(LABEL|LEGEND|BUTTON|A|INPUT|OPTION|TITLE)$/.test(e.tagName) || !seen.shown(e)
          || e.closest('label,button,a,nav,legend,option,td,th,dt,[role=tab],[role=menuitem],[role=option],' + real)
          || e.querySelector(called.control + ',' + real)) {
        return null;
      }
      const text = seen.plain((e.innerText || '').split('\n')[0]);
      if (text === '' || text.length > 80 || called.isToken(text)) { return null; }
      if (!byClass) {
        const ends = function (n) {
          while (n && n.nodeType !== 1 && (n.nodeType !== 3 || seen.plain(n.data) === '')) { n = n.nextSibling; }
          return !n || (n.nodeType === 1 && (n.tagName === 'BR' || !/^inline/.test(getComputedStyle(n).display)));
        };
        const alone = style.display !== 'inline' || seen.plain(seen.up(e).innerText || '') === text
          || (!e.previousElementSibling && seen.plain(seen.up(e).innerText || '').startsWith(text) && ends(e.nextSibling));
        if (!alone) { return null; }
      }
      return { node: e, text: text, level: parts.sized(e), drawn: true };
    }).filter(Boolean);
    const titles = heads.filter(function (h) { return h.level === 1; });
    heads.forEach(function (h) {
      // The only title of a page stands for all of it, also from a part of its own at the top.
      const only = titles.length === 1 && titles[0] === h;
      h.scope = seen.closest(seen.up(h.node) || h.node,
        only ? 'nav,aside,article,li,td,dialog,[role=dialog],[role=navigation]' : parts.scope);
    });
    return heads;
  },
  fields: function (e) {
    return called.fields().filter(function (one) { return one !== e && seen.contains(e, one); });
  },
  // The first field after a heading: they are in their order.
  next: function (node) {
    const fields = called.fields();
    let low = 0, high = fields.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seen.precedes(node, fields[middle])) { high = middle; } else { low = middle + 1; }
    }
    return fields[low];
  },
  // A heading in a box of its own stands for what follows only where that box is no finished card.
  heading: function (h, inner, outer, e) {
    let box = h.node;
    while (seen.up(box) && seen.up(box) !== outer) { box = seen.up(box); }
    if (h.drawn) {
      // Bold words right before another field are that field's label.
      const next = parts.next(h.node);
      const found = next && next !== e ? called.before(next) : null;
      if (found && (found.node === h.node || h.node.contains(found.node))) { return false; }
    }
    if (box === h.node || h.level === 1) { return true; }
    const rest = seen.text(box).length - h.text.length;
    const alike = Array.from(outer.children).some(function (one) {
      return one !== box && one.tagName === box.tagName && one.className === box.className && box.className !== ''
        && parts.heads().some(function (other) { return one.contains(other.node); });
    }) || (h.drawn && parts.heads().some(function (other) {
      // Several names that look the same are a list.
      return other !== h && box.contains(other.node) && other.node.tagName === h.node.tagName
        && other.node.className === h.node.className;
    }));
    return rest < 240 && !alike && parts.fields(box).length === 0 && !parts.namedBetween(box, outer, e)
      && !/\b(un)?healthy\b/i.test(seen.text(box))
      && parts.heads().filter(function (other) { return box.contains(other.node); }).length < 3;
  },
  // A short line of its own that is a name, and no field's label.
  namedBetween: function (box, outer, e) {
    const walk = document.createTreeWalker(outer, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      const text = seen.plain(n.data), own = n.parentElement;
      if (text === '' || !(box.compareDocumentPosition(n) & Node.DOCUMENT_POSITION_FOLLOWING) || box.contains(n)) { continue; }
      if (!(n.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) { return false; }
      if (own.closest('label,button,a,legend,th,td,dt,option,nav') || !seen.shown(own) || says.words(text).length > 3) { continue; }
      const next = parts.next(own), found = next ? called.before(next) : null;
      if (says.names(text) === 'OTHER' && !(found && found.text === text)) { return true; }
    }
    return false;
  },
  ownName: function (e) {
    if (e.matches('dialog,[role=dialog],[role=alertdialog],[role=region],[role=tabpanel],[role=group],[role=form],'
        + 'section,form,fieldset,article,aside,details,table')) {
      const name = called.name(e);
      return e.matches('details') ? seen.text(e.querySelector('summary') || e).slice(0, 80) : name;
    }
    return '';
  },
  // The first words of one of several things made alike, such as a row or a list's item.
  leading: function (e, field) {
    const alike = seen.up(e) ? Array.from(seen.up(e).children).filter(function (one) {
      return one.tagName === e.tagName && one.className === e.className
        && parts.fields(one).some(function (f) { return seen.takesText(f) && called.isTokenField(f); });
    }) : [];
    if (alike.length < 2 && !e.matches('tr,li,[role=row],[role=listitem]')) { return ''; }
    const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      const text = seen.plain(n.data);
      if (text === '' || !seen.shown(n.parentElement)) { continue; }
      return text.length > 50 || called.isToken(text) || n.parentElement.closest('label,button,option')
        || !(n.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) ? '' : text;
    }
    return '';
  },
  // { whose: LINKEDIN, MAYBE, OTHER or NONE, node, text }
  of: function (e) {
    let level = 10, unclear = false, inner = e;
    const told = function (text, node) {
      const names = says.names(text);
      if (names === 'NOTHING') { return null; }
      if (names === 'UNCLEAR') { unclear = true; return null; }
      const whose = names === 'LINKEDIN' ? (unclear ? 'MAYBE' : 'LINKEDIN') : names === 'MIXED' ? 'MAYBE' : 'OTHER';
      return { whose: whose, node: node, text: text };
    };
    for (let outer = seen.up(e); outer; inner = outer, outer = seen.up(outer)) {
      const before = parts.heads().filter(function (h) {
        return seen.contains(outer, h.node) && !seen.contains(inner, h.node) && seen.precedes(h.node, e)
          && (!h.scope || seen.contains(h.scope, e));
      }).reverse();
      for (const h of before) {
        if (h.level >= level || !parts.heading(h, inner, outer, e)) { continue; }
        level = h.level;
        const found = told(h.text, h.node);
        if (found) { return found; }
      }
      const name = parts.ownName(outer);
      const found = (name && told(name, outer)) || told(parts.leading(outer, e), outer);
      if (found) { return found; }
      if (outer.matches(parts.scope)) { level = 10; }
    }
    return { whose: 'NONE', node: null, text: '' };
  }
};

// Whose part of the page something stands in: the nearest heading, legend, dialog's name or title
// before it that names anything at all. What is no plain word of such forms is a name.
const parts = {
  plainWords: new Set(('a an the and or of for to in on with without by from at as is are be it its this that these your my our you we '
    + 'how what where when why which who step steps stage part section chapter new add create edit change update replace renew manage open view '
    + 'destination destinations event events conversion conversions api apis capi access token tokens key keys '
    + 'credential credentials secret connection connections connect connected connecting reconnect integration integrations '
    + 'setting settings set setup up configuration configurations configure config detail details general basic basics '
    + 'advanced option options optional required information info overview status health healthy unhealthy account accounts ad ads '
    + 'advertising marketing campaign campaigns manager data source sources signal signals server side tracking pixel pixels '
    + 'tag insight partner id ids rule rules number numbers mapping mappings field fields form page dashboard home upstack '
    + 'upstackdata authentication authorization authorisation authorize auth oauth sign log login permission permissions '
    + 'security privacy test tests testing review save saved finish done next back more help guide instructions note notes '
    + 'important requirements prerequisites enter paste copy fill here now before after need have start get getting begin '
    + 'continue complete business company name names type value platform platforms channel channels list all active enabled '
    + 'enable send sending main primary live production default global custom summary content menu navigation '
      + 'parameter parameters endpoint url link website site store shop domain email user users team member members profile '
      + 'billing plan workspace organization organisation project environment mode filter filters attribution match matching quality '
      + 'consent customer customers order orders purchase lead leads values currency time date today first second third last please '
      + 'provide following about documentation docs learn support contact faq questions tip tips example recommended quick easy '
      + 'welcome let s us ready almost there can will via').split(' ')),
  turning: /\b(not|no|non|other|others|like|unlike|than|except|without|instead|vs|versus|similar|works?)\b/i,
  // Between two names: both are meant, or one is only compared.
  joined: /[,/+&|→]|->|\b(and|or|vs)\b|^\W*(to|from|for|with|than)\b/i,
  words: function (text) {
    return text.split(/[^\p{L}\p{N}]+/u).filter(function (word) { return word !== ''; });
  },
  // LINKEDIN, MIXED, OTHER, UNCLEAR or NOTHING.
  names: function (text) {
    const flat = seen.plain(text).replace(/linked\s?in/gi, 'LinkedIn');
    const words = parts.words(flat);
    const at = words.indexOf('LinkedIn');
    const strange = function (word) {
      return word !== 'LinkedIn' && !/^\d+$/.test(word) && !parts.plainWords.has(word.toLowerCase());
    };
    const first = words.findIndex(strange);
    if (at >= 0) {
      if (parts.turning.test(flat)) { return 'MIXED'; }
      if (first < 0) { return 'LINKEDIN'; }
      const between = flat.slice(flat.indexOf('LinkedIn') + 8, flat.indexOf(words[first], flat.indexOf('LinkedIn') + 8));
      return first > at && !parts.joined.test(between) && words.length < 9 ? 'LINKEDIN' : 'MIXED';
    }
    if (first < 0) { return 'NOTHING'; }
    const named = words.filter(strange).some(function (word) { return !/^\p{Ll}/u.test(word); });
    return first > 0 && !named ? 'UNCLEAR' : 'OTHER';
  },
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
        const alone = style.display !== 'inline' || seen.plain(seen.up(e).innerText || '') === text;
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
      if (own.closest('label,button,a,legend,th,td,dt,option,nav') || !seen.shown(own) || parts.words(text).length > 3) { continue; }
      const next = parts.next(own), found = next ? called.before(next) : null;
      if (parts.names(text) === 'OTHER' && !(found && found.text === text)) { return true; }
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
      const names = parts.names(text);
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

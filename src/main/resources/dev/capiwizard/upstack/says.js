// What a heading names. What is no plain word of such forms is a name: no list of platforms is
// needed, and what nobody has heard of is another's.
const says = {
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
    const words = says.words(flat);
    const at = words.indexOf('LinkedIn');
    const strange = function (word) {
      return word !== 'LinkedIn' && !/^\d+$/.test(word) && !says.plainWords.has(word.toLowerCase());
    };
    const first = words.findIndex(strange);
    if (at >= 0) {
      if (says.turning.test(flat)) { return 'MIXED'; }
      if (first < 0) { return 'LINKEDIN'; }
      const between = flat.slice(flat.indexOf('LinkedIn') + 8, flat.indexOf(words[first], flat.indexOf('LinkedIn') + 8));
      return first > at && !says.joined.test(between) && words.length < 9 ? 'LINKEDIN' : 'MIXED';
    }
    if (first < 0) { return 'NOTHING'; }
    const named = words.filter(strange).some(function (word) { return !/^\p{Ll}/u.test(word); });
    return first > 0 && !named ? 'UNCLEAR' : 'OTHER';
  }
};

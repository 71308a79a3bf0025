'use strict';

/* Which stories are listed, and in what order. */

/** What the form asks for. */
function wishes() {
  const share = (id, otherwise) => (byId(id).value === '' ? otherwise : byId(id).value / 100);
  return {
    words: byId('query').value.toLowerCase().split(/\s+/).filter(Boolean),
    relations: Array.from(byId('relations').querySelectorAll('input:checked'), (box) => box.value),
    source: byId('source').value,
    from: byId('from').value,
    until: byId('until').value,
    least: share('least', 0),
    most: share('most', 1),
    sort: byId('sort').value,
  };
}

/** How many of the filters are set. */
function active(wish) {
  return (wish.relations.length > 0) + (wish.source !== '') + (wish.from !== '')
    + (wish.until !== '') + (wish.least > 0) + (wish.most < 1);
}

/** The stories that fit, whatever their words: one version of each has to fit all filters. */
function fitting(all, wish) {
  return all.filter((story) => story.members.some((member) => fits(member, wish)));
}

function sorted(found, wish) {
  return found.sort(ORDERS[wish.sort] || ORDERS.size);
}

function fits(member, wish) {
  return (wish.relations.length === 0 || wish.relations.includes(member.relation))
    && (wish.source === '' || member.source === wish.source)
    && (wish.from === '' || (member.published || '') >= wish.from)
    && (wish.until === '' || (Boolean(member.published) && member.published <= wish.until))
    && ((wish.least === 0 && wish.most === 1) || (member.relation !== 'original'
      && member.score >= wish.least && member.score <= wish.most));
}

/** Whether all words are in what is known of a story beside its texts. */
function holds(story, words) {
  return words.length === 0 || words.every((word) => known(story).includes(word));
}

function known(story) {
  if (!story.searched) {
    story.searched = [story.id, story.title || '', ...story.members.flatMap((member) =>
      [member.title || '', member.source || '', member.path, member.url || ''])]
      .join('\n').toLowerCase();
  }
  return story.searched;
}

const byPlace = (a, b) => a.place - b.place;
const alphabetical = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What has no date comes last. */
const ORDERS = {
  size: byPlace,
  newest: (a, b) => alphabetical(b.last, a.last) || byPlace(a, b),
  oldest: (a, b) => alphabetical(a.first || '\uffff', b.first || '\uffff') || byPlace(a, b),
  cohesion: (a, b) => a.cohesion - b.cohesion || byPlace(a, b),
  title: (a, b) => a.name.localeCompare(b.name, 'en') || byPlace(a, b),
};

'use strict';

/* Ties the parts together: the form, the list, and the story that the address names. */

const list = new StoryList(byId('stories'));

function say() {
  const accepted = stories.reduce((sum, story) =>
    sum + story.members.filter((member) => member.accepted !== undefined).length, 0);
  byId('summary').textContent = [
    plural(report.articles, 'article', 'articles'),
    plural(stories.length, 'story', 'stories'),
    plural(report.duplicates, 'duplicate', 'duplicates'),
    `${report.unique.toLocaleString('en')} on their own`,
    accepted > 0 ? `${accepted.toLocaleString('en')} accepted` : null,
    report.skippedInputs ? `${report.skippedInputs.toLocaleString('en')} not read` : null,
  ].filter(Boolean).join(' · ');
}

function offer() {
  if (report.texts) {
    byId('query').placeholder += ', texts';
    byId('query').labels[0].querySelector('.hidden').textContent =
      'Search headlines, sources, paths and texts';
  }
  const relations = Object.keys(RELATIONS).filter((relation) => relation !== 'original');
  byId('relations').append(...relations.map((relation) =>
    make('label', {}, make('input', {type: 'checkbox', value: relation}), relationTag(relation))));
  const sources = [...new Set(stories.flatMap((story) => story.sources))];
  byId('source').append(...sources.sort((a, b) => a.localeCompare(b, 'en'))
    .map((source) => make('option', {value: source}, label(source, 60))));
  byId('source').closest('label').hidden = sources.length === 0;
}

/** Lists the stories: at once those whose headlines fit, then those whose texts do as well. */
function refresh() {
  const wish = wishes();
  const set = active(wish);
  byId('active').textContent = set > 0 ? ` (${set})` : '';
  const candidates = fitting(stories, wish);
  const found = candidates.filter((story) => holds(story, wish.words));
  const isInTexts = report.texts && wish.words.length > 0;
  count(found, isInTexts ? ' – searching the texts…' : '');
  list.show(sorted(found, wish));
  const others = isInTexts ? candidates.filter((story) => !holds(story, wish.words)) : [];
  searchTexts(others, wish.words, (more) => {
    count([...found, ...more], '');
    if (more.length > 0) {
      list.show(sorted([...found, ...more], wish));
    }
  });
}

function count(found, more) {
  const said = found.length === stories.length ? ''
    : `${found.length.toLocaleString('en')} of ${plural(stories.length, 'story', 'stories')}`;
  byId('count').textContent = said + (said ? more : '');
}

/** Opens the story that the address names, or on a wide page the first one. */
function openStory(move) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const named = stories.find((story) => story.id === asked.get('story'));
  const wide = matchMedia('(min-width: 761px)').matches;
  const story = named || (wide ? list.stories[0] : undefined);
  document.body.classList.toggle('reading', Boolean(named));
  if (!story) {
    const none = report.articles === 0 ? 'The report has no articles.'
      : 'No article repeats another.';
    showNothing(byId('story'), stories.length === 0 ? none : 'Choose a story.');
    return;
  }
  const number = (name) => {
    const value = asked.has(name) ? Number(asked.get(name)) : NaN;
    return named && story.members[value] ? value : null;
  };
  const focus = showStory(byId('story'), story, number('a'), number('b'));
  list.mark(story.id);
  document.title = `${label(story.name, 80)} – Stories`;
  if (move && named) {
    focus.focus({preventScroll: true});
    if (focus.id === 'pair') {
      focus.scrollIntoView({block: 'start'});
    } else {
      scrollTo({top: 0, behavior: 'instant'});
    }
  }
}

say();
offer();
refresh();
openStory(location.hash !== '');
byId('filters').addEventListener('input', refresh);
byId('filters').addEventListener('submit', (event) => event.preventDefault());
byId('filters').addEventListener('reset', () => setTimeout(refresh));
addEventListener('hashchange', () => openStory(true));
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('story').focus();
});

'use strict';

/* One story: what it is, its versions over time, and two of them side by side. */

/** Shows a story; with two of its members side by side where they are given. */
function showStory(holder, story, a, b) {
  const heading = make('h2', {tabindex: '-1', dir: 'auto'}, label(story.name, 400));
  const choose = (first, second) => {
    location.hash = `story=${encodeURIComponent(story.id)}&a=${first}&b=${second}`;
  };
  const compared = a !== null && b !== null;
  holder.replaceChildren(
    make('a.back', {href: '#'}, '‹ All stories'),
    make('header.head', {},
      heading,
      make('p.facts', {}, factsOf(story)),
      mixture(story),
      keyOf(story)),
    make('section', {'aria-labelledby': 'versions'},
      make('h3', {id: 'versions'}, 'Versions'),
      make('p.hint', {}, report.texts
        ? 'By day; a line leads to each from the version that it was probably made from.'
        : 'By day, with their relation to the original.'),
      timeline(story, choose)),
    new Pair(story, ...(compared ? [a, b] : strongest(story)), choose).element());
  return compared ? byId('pair') : heading;
}

/** The original and the version to look at first. */
function strongest(story) {
  const original = Math.max(0, story.members.findIndex((member) => member.relation === 'original'));
  const other = story.members.findIndex((member, number) =>
    number !== original && member.relation !== 'identical');
  return [original, other < 0 ? Number(original === 0) : other];
}

function factsOf(story) {
  return [
    plural(story.members.length, 'version', 'versions'),
    story.sources.length ? plural(story.sources.length, 'source', 'sources') : null,
    story.first ? days(story.first, story.last) : null,
    `cohesion ${percent(story.cohesion)}`,
  ].filter(Boolean).join(' · ');
}

/** The colours of the relations that the story has. */
function keyOf(story) {
  return make('p.key', {}, ...Object.keys(RELATIONS)
    .filter((relation) => story.members.some((member) => member.relation === relation))
    .map((relation) => relationTag(relation)));
}

/** What is said where no story is open. */
function showNothing(holder, words) {
  holder.replaceChildren(make('p.note', {}, words));
  if (report.skipped.length > 0) {
    holder.append(skippedInputs());
  }
}

function skippedInputs() {
  return make('details.skipped', {},
    make('summary', {}, plural(report.skippedInputs, 'input was', 'inputs were') + ' not read'),
    make('ul', {}, ...report.skipped.map(([path, reason]) =>
      make('li', {}, make('bdi.path', {}, label(path)), ': ', make('bdi', {}, label(reason))))));
}

'use strict';

/* Words in the texts of stories, which are many: they are looked for in turns, so that the page
   answers meanwhile. */

/** Milliseconds of a turn. */
const TURN = 12;

/** A part of a word that JSON writes as it is. */
const PLAIN = /[\p{L}\p{N}]+/gu;

let searches = 0;

/**
 * Looks for words in the texts of stories, and in what else is known of them. Ends without a word
 * where another search begins.
 *
 * @param done takes the stories that hold all words
 */
function searchTexts(candidates, words, done) {
  searches += 1;
  const own = searches;
  const sought = words.map((word) => ({word, rough: rough(word)}));
  const found = [];
  let next = 0;
  const turn = () => {
    const end = performance.now() + TURN;
    while (own === searches && next < candidates.length && performance.now() < end) {
      const story = candidates[next];
      next += 1;
      if (sought.every((part) => known(story).includes(part.word) || isInTexts(story, part))) {
        found.push(story);
      }
    }
    if (own === searches) {
      if (next < candidates.length) {
        setTimeout(turn);
      } else {
        done(found);
      }
    }
  };
  setTimeout(turn);
}

/** What the line of a story has to match if a text of it has the word. */
function rough(word) {
  const parts = word.match(PLAIN) || [];
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest ? new RegExp(longest, 'i') : null;
}

/** Few stories pass the rough test by what is no text of theirs; only those that pass are read. */
function isInTexts(story, {word, rough}) {
  if (rough && !rough.test(story.line)) {
    return false;
  }
  const texts = story.read ? story.read.texts.map((text) => text.paragraphs)
    : JSON.parse(story.line).texts;
  return texts.some((paragraphs) => paragraphs.flat().some((passage) =>
    passage.text.toLowerCase().includes(word)));
}

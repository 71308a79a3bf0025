'use strict';

/* The data of the page: JSON in elements that are not run. */

const report = JSON.parse(byId('report-data').textContent);

/** By place in the report. */
const stories = readStories(byId('stories-data').textContent);

/** Of two lines each; the second, which holds the texts, is parsed when they are looked at. */
function readStories(lines) {
  const read = [];
  for (let at = 0; at < lines.length;) {
    const end = lines.indexOf('\n', at);
    const last = lines.indexOf('\n', end + 1);
    read.push(readStory(JSON.parse(lines.slice(at, end)), lines.slice(end, last), read.length));
    at = last + 1;
  }
  return read;
}

function readStory(story, line, place) {
  const dates = story.members.map((member) => member.published).filter(Boolean).sort();
  story.place = place;
  story.line = line;
  story.first = dates[0] || '';
  story.last = dates[dates.length - 1] || '';
  story.sources = [...new Set(story.members.map((member) => member.source).filter(Boolean))];
  story.name = story.title || headline(story.members[0]);
  return story;
}

/** The headline of a member, or what it begins with. */
function headline(member) {
  return member.title || member.lead || member.path;
}

/** The texts and the evidence of a story. */
function textsOf(story) {
  if (!story.read) {
    story.read = JSON.parse(story.line);
    story.read.texts = story.read.texts.map(numbered);
  }
  return story.read;
}

/** A text whose passages know their paragraph; its sentences in order. */
function numbered(paragraphs) {
  const sentences = [];
  for (const passage of paragraphs.flat()) {
    passage.kind = passage.kind || 'sentence';
    passage.words = placed(passage.words || []);
    if (passage.kind === 'sentence' || passage.kind === 'shared') {
      passage.number = sentences.length;
      sentences.push(passage);
    }
  }
  return {paragraphs, sentences};
}

/** Words as they are written, by their distance from the one before and their length. */
function placed(flat) {
  const words = [];
  let at = 0;
  for (let i = 0; i + 2 < flat.length; i += 3) {
    words.push({from: at + flat[i], to: at + flat[i] + flat[i + 1], word: flat[i + 2]});
    at += flat[i] + flat[i + 1];
  }
  return words;
}

/**
 * What joins two members: the evidence of the report, or of members with the same texts; where
 * there is none, sentences by their words in common.
 */
function comparison(story, a, b) {
  const {texts, evidence} = textsOf(story);
  const left = texts[story.members[a].text];
  const right = texts[story.members[b].text];
  const contents = [a, b].map((member) => story.members[member].content);
  if (contents[0] === contents[1]) {
    return {identical: true, left, right, aligned: left ? alignedByWords(left, right) : []};
  }
  for (const found of evidence) {
    const [first, second] = [found.a, found.b].map((member) => story.members[member]);
    if (first.content === contents[0] && second.content === contents[1]) {
      return {found, left, right, aligned: alignedAs(found.aligned, texts, first, second, left, right)};
    }
    if (first.content === contents[1] && second.content === contents[0]) {
      const pairs = alignedAs(found.aligned, texts, first, second, right, left);
      return {found, left, right, aligned: pairs.map(([x, y]) => [y, x])};
    }
  }
  return {left, right, byWords: true, aligned: left && right ? alignedByWords(left, right) : []};
}

/**
 * The pairs of sentences of a pair of members in two texts: those of the members, or copies that
 * may be cut into other sentences. Long texts end before their last sentence.
 */
function alignedAs(pairs, texts, first, second, left, right) {
  if (!left || !right) {
    return [];
  }
  const same = [[first, left], [second, right]].every(([member, shown]) =>
    texts[member.text].sentences.length === shown.sentences.length);
  return same ? pairs.filter(([x, y]) => left.sentences[x] && right.sentences[y])
    : alignedByWords(left, right);
}

/** A sentence counts as joined where the other has so much of its words: as in the report. */
const ALIGNED = 0.4;

/** More sentences than reports compare. */
const MOST_SENTENCES = 400;

/** Each sentence of one text with the one of the other that has most of its words. */
function alignedByWords(left, right) {
  const others = right.sentences.slice(0, MOST_SENTENCES).map((sentence) => wordsIn(sentence));
  const aligned = [];
  for (const sentence of left.sentences.slice(0, MOST_SENTENCES)) {
    const words = wordsIn(sentence);
    let best = 0;
    let at = -1;
    others.forEach((other, place) => {
      let common = 0;
      for (const word of words) {
        common += other.has(word) ? 1 : 0;
      }
      if (common > best) {
        best = common;
        at = place;
      }
    });
    if (best > 1 && best >= ALIGNED * distinct(sentence, words)) {
      aligned.push([sentence.number, at]);
    }
  }
  return aligned;
}

/** The numbers of the words that a passage has in common with any other text of its story. */
function wordsIn(passage) {
  return new Set(passage.words.map(({word}) => word));
}

/** About how many different words of content a sentence has. */
function distinct(sentence, words) {
  return words.size + ((sentence.length || 0) - sentence.words.length);
}

/** The numbers of the words of a text. */
function vocabulary(text) {
  const words = new Set();
  for (const sentence of text.sentences) {
    for (const word of wordsIn(sentence)) {
      words.add(word);
    }
  }
  return words;
}

#!/usr/bin/env python3
"""Collects pages whose articles are known into the folder that `bench.jar extraction` takes.

usage: gold_pages.py CLONES PAGES

CLONES has checkouts of (any may be missing):
  fundus             https://github.com/flairNLP/fundus
  fundus-evaluation  https://github.com/dobbersc/fundus-evaluation
  newspaper4k        https://github.com/AndyTheFactory/newspaper4k
  newspaper          https://github.com/codelucas/newspaper
  parser             https://github.com/postlight/parser
  readability        https://github.com/mozilla/readability

Written are PAGES/<set>/<site>~<page>.html and .txt, a paragraph a line. The gold of Postlight's pages is what its
extractors for the site select, read by node; that of readability is Readability's own output: hold it out of fits.
Needs lxml and cssselect.
"""
import glob, gzip, json, os, re, subprocess, sys

import lxml.etree, lxml.html
from lxml.cssselect import CSSSelector

BLOCKS = set("p div li h1 h2 h3 h4 h5 h6 tr pre blockquote section article ul ol table figure figcaption br dd dt dl "
             "header footer hr td".split())
SILENT = {"script", "style", "noscript"}

# What no extractor selects a page for, whether its own rules say so or the parser's for all sites.
NOT_TEXT = ["h1", "script", "style", "noscript", "figcaption", "figure", "aside", "form", "nav", "button", "iframe",
            "[class*=related]", "[class*=newsletter]", "[class*=share]", "[class*=social]", "[class*=caption]",
            "[class*=comments]"]

# Pages that are no articles.
NO_ARTICLES = re.compile(r"reddit|^(www\.youtube\.com|clinicaltrials\.gov|twitter\.com|bookwalker\.jp|biorxiv\.org"
                         r"|genius\.com|medium\.com)")

EXTRACTORS = """
const fs = require("fs"), path = require("path"), found = {};
for (const site of fs.readdirSync(process.argv[1])) {
  const file = path.join(process.argv[1], site, "index.js");
  if (!fs.existsSync(file)) continue;
  const code = fs.readFileSync(file, "utf8").replace(/^import .*$/mg, "")
      .replace(/export const (\\w+)\\s*=/, "globalThis.extractor =").replace(/^export .*$/mg, "");
  try { (0, eval)(code); } catch (broken) { continue; }
  const { domain, content } = globalThis.extractor;
  if (content) found[domain] = { selectors: content.selectors, clean: content.clean || [] };
}
console.log(JSON.stringify(found));
"""


def lines(root):
    """The text below an element, a line a block."""
    found, line = [], []

    def end():
        text = re.sub(r"\s+", " ", "".join(line)).strip()
        line.clear()
        if text:
            found.append(text)

    for event, element in lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            line.append(element.tail or "")
            continue
        if element.tag in BLOCKS:
            end()
        if event == "start" and element.tag not in SILENT:
            line.append(element.text or "")
        if event == "end" and element is not root:
            line.append(element.tail or "")
    end()
    return found


def put(pages, name, site, page, html, gold):
    text = "\n".join(line.strip() for line in gold if line and line.strip())
    if len(text) >= 100:
        os.makedirs(f"{pages}/{name}", exist_ok=True)
        base = f"{pages}/{name}/" + re.sub(r"[^\w.~-]", "_", f"{site}~{page}")
        open(base + ".html", "wb").write(html)
        open(base + ".txt", "w", encoding="utf-8").write(text + "\n")


def letters(text):
    return re.sub(r"\W+", "", text)


def fundus(clone, pages):
    """Each page goes with the version of its parser's output whose paragraphs it has."""
    for file in sorted(glob.glob(clone + "/tests/resources/parser/test_data/*/*.json")):
        versions = [version.get("body") or {} for version in json.load(open(file, encoding="utf-8")).values()]
        publisher = os.path.basename(file)[:-5]
        for page in sorted(glob.glob(f"{os.path.dirname(file)}/{publisher}_[0-9]*.html.gz")):
            html = gzip.open(page).read()
            text = letters(html.decode("utf-8", "replace"))

            def found(body):
                starts = [letters(p)[:25] for section in body.get("sections") or [] for p in section["paragraphs"]]
                return sum(start in text for start in starts) / max(1, len(starts))

            body = max(versions, key=found)
            gold = list(body.get("summary") or [])
            for section in body.get("sections") or []:
                gold += (section.get("headline") or []) + (section.get("paragraphs") or [])
            if found(body) > 0.2:
                put(pages, "fundus", publisher, os.path.basename(page)[:-8], html, gold)


def fundus_evaluation(clone, pages):
    for name, gold in json.load(open(clone + "/dataset/ground_truth.json", encoding="utf-8")).items():
        body = [part if isinstance(part, str) else " ".join(part) for part in gold["body"]]
        html = gzip.open(f"{clone}/dataset/html/{name}").read()
        put(pages, "fundus-evaluation", name.rsplit("_", 1)[0], name[:-8], html, body)


def newspaper(clone, pages, name, folder):
    for page in sorted(glob.glob(clone + "/tests/data/html/*.html")):
        base = os.path.basename(page)[:-5]
        gold = f"{clone}/tests/data/{folder}/{base}.txt"
        if os.path.exists(gold) and "nlp" not in base:
            put(pages, name, re.sub(r"_?\d+$", "", base), base, open(page, "rb").read(),
                open(gold, encoding="utf-8").read().split("\n"))


def selected(document, extractor):
    """What the first selectors that find something select, without what is to be cleaned from it."""
    for selector in extractor["selectors"] or []:
        parts = selector if isinstance(selector, list) else [selector]
        hits = [CSSSelector(part)(document) for part in parts if isinstance(part, str)]
        if hits and all(hits):
            elements = sum(hits, []) if isinstance(selector, list) else hits[0][:1]
            break
    else:
        return []
    elements = [e for e in elements if not any(above in elements for above in e.iterancestors())]
    for element in elements:
        for unwanted in [rule for rule in extractor["clean"] if isinstance(rule, str)] + NOT_TEXT:
            for other in CSSSelector(unwanted)(element):
                if other is not element and other.getparent() is not None:
                    other.drop_tree()
    return sum((lines(element) for element in elements), [])


def postlight(clone, pages):
    extractors = json.loads(subprocess.run(["node", "-e", EXTRACTORS, clone + "/src/extractors/custom"],
                                           check=True, capture_output=True, text=True).stdout)
    for page in sorted(glob.glob(clone + "/fixtures/*.html")):
        base = os.path.basename(page)[:-5]
        site = base.split("--")[0]
        if site not in extractors or NO_ARTICLES.search(base):
            continue
        html = open(page, "rb").read()
        try:
            document = lxml.html.fromstring(html.decode("utf-8", "replace"))
            gold = selected(document, extractors[site])
        except Exception as error:  # pages and selectors that lxml cannot read
            print(f"{page}: {error}", file=sys.stderr)
            continue
        if sum(map(len, gold)) >= 400:
            put(pages, "postlight", site, base, html, gold)


def readability(clone, pages):
    for folder in sorted(glob.glob(clone + "/test/test-pages/*")):
        name = os.path.basename(folder)
        gold = lines(lxml.html.fromstring(open(folder + "/expected.html", encoding="utf-8").read()))
        put(pages, "mozilla", name, name, open(folder + "/source.html", "rb").read(), gold)


def main(clones, pages):
    for name, collect in {
        "fundus": fundus,
        "fundus-evaluation": fundus_evaluation,
        "newspaper4k": lambda clone, out: newspaper(clone, out, "newspaper4k", "txt"),
        "newspaper": lambda clone, out: newspaper(clone, out, "newspaper3k", "text"),
        "parser": postlight,
        "readability": readability,
    }.items():
        if os.path.isdir(f"{clones}/{name}"):
            collect(f"{clones}/{name}", pages)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

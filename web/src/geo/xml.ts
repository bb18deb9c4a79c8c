// As much of XML 1.0 as a file of shapes needs: elements, attributes, text, CDATA. There is no document type,
// hence no entity but the five of the language: nothing expands and nothing outside is read.

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

export class BrokenXml extends Error {}

const MAX_DEPTH = 100;
const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, data, closing, opening, attributes = '', empty, plain] = token;
    const top = open.at(-1)!;
    if (data !== undefined) top.text += data;
    else if (plain !== undefined) top.text += unescaped(plain);
    else if (closing !== undefined) {
      if (open.length === 1 || local(closing) !== top.name) throw new BrokenXml(closing);
      open.pop();
    } else if (opening !== undefined) {
      const element: XmlElement = { name: local(opening), attributes: attributesIn(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty === '') open.push(element);
      if (open.length > MAX_DEPTH) throw new BrokenXml(opening);
    }
  }
  const [only] = root.children;
  if (end !== text.length || open.length !== 1 || root.children.length !== 1 || !only || root.text.trim() !== '') throw new BrokenXml('');
  return only;
}

/** All elements of a name below one, in the document's order. */
export function allNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [local(name), unescaped(one ?? other ?? '')]));
}

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+)?;?/gi, (whole, entity: string | undefined) => {
    const known = entity === undefined ? undefined : ENTITIES[entity];
    if (known !== undefined && whole.endsWith(';')) return known;
    const code = entity?.startsWith('#x') ? parseInt(entity.slice(2), 16) : entity?.startsWith('#') ? Number(entity.slice(1)) : NaN;
    if (!(code > 0 && code <= 0x10ffff) || !whole.endsWith(';')) throw new BrokenXml(whole);
    return String.fromCodePoint(code);
  });
}

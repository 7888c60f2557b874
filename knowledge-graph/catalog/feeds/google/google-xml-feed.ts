import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Language } from '../../../graph/model.js';
import { unreadable } from '../../catalog-error.js';
import { type FeedReader, type FeedRow, maxRowLength, rowTooLong } from '../feed.js';
import { shopLanguage } from '../feed-text.js';
import { type GoogleDetail, type GoogleItem, type GoogleValue, readGoogleItem } from './item.js';

const maxDepth = 64;
/** RSS writes items, Atom entries. */
const itemTags: ReadonlySet<string> = new Set(['item', 'entry']);
const rootTags: ReadonlySet<string> = new Set(['rss', 'feed', 'channel', 'rdf']);

type ParsedItem = GoogleItem | { readonly reason: string };

/**
 * Reads Google Merchant Center's RSS 2.0 or Atom 1.0 feed. Elements count by their local name; those with Google's prefix
 * win over the channel's own. Document types are refused, so that no entity is ever expanded.
 */
export const readGoogleXmlFeed: FeedReader = async function* (text, options) {
  const reader = new ItemReader();
  let row = 0;
  const finish = (items: readonly ParsedItem[]): readonly FeedRow[] =>
    items.map((item) => {
      row += 1;
      return 'reason' in item ? { row, reason: item.reason } : { row, draft: readGoogleItem(item, options) };
    });
  for await (const piece of text) {
    const items = reader.write(piece);
    if (items.length > 0) yield finish(items);
  }
  yield finish(reader.end());
};

/** Collects the fields of one item at a time from the parser's events. */
class ItemReader {
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private items: ParsedItem[] = [];
  private itemDepth = 0;
  private length = 0;
  private text = '';
  private language: Language | null = null;
  private fields = new Map<string, GoogleValue[]>();
  private ownFields = new Map<string, GoogleValue[]>();
  private details: GoogleDetail[] = [];
  private detail = new Map<string, string>();

  constructor() {
    this.parser.on('error', (error) => {
      throw unreadable(`the XML is broken: ${error.message.slice(0, 160)}`, error);
    });
    this.parser.on('doctype', () => {
      throw unreadable('the XML declares a document type, which is not accepted');
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.on('closetag', (tag) => this.close(tag.name));
  }

  write(piece: string): readonly ParsedItem[] {
    this.parser.write(piece);
    const items = this.items;
    this.items = [];
    return items;
  }

  end(): readonly ParsedItem[] {
    this.parser.close();
    return this.items;
  }

  private open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    if (this.path.length === 0 && !rootTags.has(name))
      throw unreadable(`neither an RSS nor an Atom feed: <${tag.name.slice(0, 40)}>`);
    if (this.path.length >= maxDepth) throw unreadable(`the XML is nested more than ${maxDepth} levels deep`);
    this.path.push(tag.name);
    if (this.itemDepth === 0) {
      if (!itemTags.has(name)) return;
      this.itemDepth = this.path.length;
      this.length = 0;
      this.fields = new Map();
      this.ownFields = new Map();
      this.details = [];
      return;
    }
    const level = this.path.length - this.itemDepth;
    this.text = '';
    if (level === 1) {
      this.language = shopLanguage(tag.attributes['xml:lang'] ?? '');
      this.detail = new Map();
      if (name === 'link' && tag.attributes.href !== undefined) this.text = tag.attributes.href;
    }
  }

  private addText(text: string): void {
    if (this.itemDepth === 0) return;
    this.length += text.length;
    if (this.length <= maxRowLength) this.text += text;
    else this.text = '';
  }

  private close(tag: string): void {
    const level = this.path.length - this.itemDepth;
    this.path.pop();
    if (this.itemDepth === 0) return;
    const name = localName(tag);
    if (level === 0) this.finishItem();
    else if (level === 1 && name === 'product_detail') this.finishDetail();
    else if (level === 1) this.addField(tag, name);
    else if (level === 2) this.detail.set(name, this.text.trim());
    this.text = '';
  }

  private addField(tag: string, name: string): void {
    const text = this.text.trim();
    if (text === '') return;
    const fields = tag.startsWith('g:') ? this.ownFields : this.fields;
    fields.set(name, [...(fields.get(name) ?? []), { text, language: this.language }]);
  }

  private finishDetail(): void {
    const name = this.detail.get('attribute_name') ?? '';
    const value = this.detail.get('attribute_value') ?? '';
    if (name !== '' && value !== '') this.details.push({ name, value });
  }

  private finishItem(): void {
    this.itemDepth = 0;
    if (this.length > maxRowLength) {
      this.items.push({ reason: rowTooLong });
      return;
    }
    const fields = new Map([...this.fields, ...this.ownFields]);
    const summary = fields.get('summary') ?? fields.get('content');
    if (!fields.has('description') && summary !== undefined) fields.set('description', summary);
    this.items.push({ fields, details: this.details });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

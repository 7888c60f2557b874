import { unreadable } from '../../catalog-error.js';
import { maxRowLength, rowTooLong } from '../feed.js';

/** One element of a list of a JSON document: its text, or why it was not kept. */
export type JsonElement = { readonly text: string } | { readonly reason: string };

/** What is left of a document when the elements of its lists are taken out, each replaced by `0`. */
export interface JsonFrame {
  text: string;
}

/** The frame is small unless the document is no list at all; one product on its own stands in the frame. */
const maxFrameLength = 16 * 1_048_576;
const maxDepth = 256;

const quote = 0x22;
const backslash = 0x5c;
const [openBrace, closeBrace, openBracket, closeBracket, comma, colon] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a];

/**
 * Cuts the elements out of a JSON document's lists without holding the document: those of a list at the top, and of
 * lists that stand under one of `listKeys` in objects (at any depth, not inside other lists). Only brackets and strings
 * are looked at; `JSON.parse` of each element, and of the frame at the end, is what checks the grammar. Cutting first
 * lets the engine's own parser do the work, several times faster than parsing token by token, and bounds each row.
 */
export async function* jsonElements(
  text: AsyncIterable<string>,
  listKeys: ReadonlySet<string>,
  frame: JsonFrame,
): AsyncGenerator<readonly JsonElement[]> {
  const cutter = new ElementCutter(listKeys, frame);
  for await (const piece of text) {
    const elements = cutter.write(piece);
    if (elements.length > 0) yield elements;
  }
  cutter.end();
}

class ElementCutter {
  private frameParts: string[] = [];
  private frameLength = 0;
  /** Open brackets of the frame; `list` marks a list whose elements are cut. */
  private readonly open: ('object' | 'array' | 'list')[] = [];
  private inString = false;
  private escaped = false;
  /** The last string of the frame with its opening quote, which is the key when a colon follows. */
  private lastString = '';
  private key: string | null = null;
  private started = false;
  /** Text of the element being cut, in parts; null outside of one. */
  private element: string[] | null = null;
  private elementLength = 0;
  private elementDepth = 0;
  private tooDeep = false;

  constructor(
    private readonly listKeys: ReadonlySet<string>,
    private readonly frame: JsonFrame,
  ) {}

  write(piece: string): JsonElement[] {
    const found: JsonElement[] = [];
    let from = 0;
    let at = 0;
    while (at < piece.length) {
      const code = piece.charCodeAt(at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === backslash) this.escaped = true;
        else if (code === quote) {
          this.inString = false;
          if (this.element === null) {
            this.takeString(piece.slice(from, at));
            from = at;
          }
        }
        at += 1;
        continue;
      }
      if (this.element === null) {
        if (this.startsElement(code)) {
          this.addToFrame(`${piece.slice(from, at)}0`);
          this.element = [];
          this.elementLength = 0;
          this.elementDepth = 0;
          this.tooDeep = false;
          from = at;
        } else {
          if (code === quote) {
            this.inString = true;
            this.addToFrame(piece.slice(from, at));
            from = at;
            this.lastString = '';
          } else this.stepFrame(code);
          at += 1;
          continue;
        }
      }
      if (this.endsElement(code)) {
        this.addToElement(piece.slice(from, at));
        found.push(this.takeElement());
        from = at;
        continue;
      }
      if (code === quote) this.inString = true;
      at += 1;
    }
    if (this.element !== null) this.addToElement(piece.slice(from));
    else if (this.inString) this.takeString(piece.slice(from));
    else this.addToFrame(piece.slice(from));
    return found;
  }

  end(): void {
    if (this.element !== null || this.inString || this.open.length > 0) {
      throw unreadable('the JSON ends before it is complete');
    }
    this.frame.text = this.frameParts.join('');
  }

  private startsElement(code: number): boolean {
    return this.open.at(-1) === 'list' && code !== comma && code !== closeBracket && code > 0x20;
  }

  /** An element ends before the comma or bracket that follows it at its own level. */
  private endsElement(code: number): boolean {
    if (code === openBrace || code === openBracket) {
      this.elementDepth += 1;
      if (this.elementDepth > maxDepth) this.tooDeep = true;
      return false;
    }
    if (this.elementDepth === 0) {
      if (code === closeBrace) throw unreadable('the JSON closes a bracket that was never opened');
      return code === comma || code === closeBracket;
    }
    if (code === closeBrace || code === closeBracket) this.elementDepth -= 1;
    return false;
  }

  private stepFrame(code: number): void {
    if (code === openBrace) this.push('object');
    else if (code === openBracket) {
      const inArray = this.open.includes('array');
      const isList = !inArray && (this.open.length === 0 ? !this.started : this.listKeys.has(this.key ?? ''));
      this.push(isList ? 'list' : 'array');
    } else if (code === closeBrace || code === closeBracket) {
      if (this.open.pop() === undefined) throw unreadable('the JSON closes a bracket that was never opened');
    } else if (code === colon) this.key = this.lastString.slice(1);
    else if (code === comma) this.key = null;
    if (code > 0x20) this.started = true;
  }

  private push(kind: 'object' | 'array' | 'list'): void {
    if (this.open.length >= maxDepth) throw unreadable(`the JSON is nested more than ${maxDepth} levels deep`);
    this.open.push(kind);
  }

  /** Part of a string of the frame, its opening quote included; keys are short, the rest is only passed on. */
  private takeString(part: string): void {
    if (this.lastString.length < 64) this.lastString += part;
    this.addToFrame(part);
  }

  private addToFrame(part: string): void {
    if (part === '') return;
    this.frameLength += part.length;
    if (this.frameLength > maxFrameLength) throw unreadable('the JSON has too much outside of its list of products');
    this.frameParts.push(part);
  }

  private addToElement(part: string): void {
    this.elementLength += part.length;
    if (this.elementLength > maxRowLength || this.tooDeep) this.element = [];
    else if (part !== '') this.element?.push(part);
  }

  private takeElement(): JsonElement {
    const parts = this.element ?? [];
    this.element = null;
    if (this.elementLength > maxRowLength) return { reason: rowTooLong };
    return this.tooDeep ? { reason: `row is nested more than ${maxDepth} levels deep` } : { text: parts.join('') };
  }
}

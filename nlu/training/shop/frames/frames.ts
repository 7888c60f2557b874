import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IntentName } from '../../../understanding.js';
import { TrainingError } from '../../training-error.js';
import { dataLines, parseActs, type SentimentLabel, type UrgencyLabel } from '../annotated-utterance.js';
import { parseTemplate, type Template } from './template.js';

/** A template with what its sentences do. */
export interface Frame {
  readonly language: 'zh' | 'en';
  readonly acts: readonly IntentName[];
  readonly sentiment: SentimentLabel;
  readonly urgency: UrgencyLabel;
  readonly template: Template;
  readonly where: string;
}

const moods: Readonly<Record<string, SentimentLabel>> = { '-': 'negative', '+': 'positive' };

/**
 * The frames of one language: all files of its folder. `@acts` opens a section, with `-` or `+` behind for the mood and
 * `!` for what is urgent; every other line is a template. Throws `TrainingError` 'data.invalid' (file:line: reason).
 */
function readFrames(language: 'zh' | 'en'): Frame[] {
  const folder = fileURLToPath(new URL(`${language}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => framesOfFile(`${folder}${name}`, language));
}

function framesOfFile(path: string, language: 'zh' | 'en'): Frame[] {
  const frames: Frame[] = [];
  let head: Omit<Frame, 'template' | 'where'> | null = null;
  for (const { line, where } of dataLines(path)) {
    try {
      if (line.startsWith('@')) {
        const [names = '', ...marks] = line.slice(1).trim().split(/\s+/);
        const mood = marks.map((mark) => moods[mark]).find((found) => found !== undefined);
        const urgency = marks.includes('!') ? 'urgent' : 'calm';
        head = { language, acts: parseActs(names), sentiment: mood ?? 'neutral', urgency };
      } else if (head === null) throw new Error("a template before the first '@acts'");
      else frames.push({ ...head, template: parseTemplate(line.trim()), where });
    } catch (error) {
      throw new TrainingError('data.invalid', `${where}: ${(error as Error).message}`);
    }
  }
  return frames;
}

let cached: readonly Frame[] | undefined;

/** The frames of both languages, read once. */
export function allFrames(): readonly Frame[] {
  cached ??= [...readFrames('en'), ...readFrames('zh')];
  return cached;
}

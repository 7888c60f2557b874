import { describe, expect, it } from 'vitest';
import { openSets } from '../data/open-sets.js';
import { type ModelCardFacts, modelCard } from './model-card.js';

const facts: ModelCardFacts = {
  name: 'A model',
  figures: [
    { set: 'unseen shops', language: 'zh', metric: 'slot F1', value: '12.34 %' },
    { set: 'MASSIVE validation', language: 'en', metric: 'accuracy', value: '56.78 %', beside: 'linear 50.00 %' },
  ],
  data: openSets,
  heads: [
    { name: 'acts', kind: 'sequence', labels: ['search', 'a|b'], several: true },
    { name: 'mood', kind: 'sequence', labels: ['good', 'bad'] },
    { name: 'slots', kind: 'token', labels: ['O', 'B-brand'] },
  ],
  seed: 41,
  sizes: { layers: 3, hidden: 256, attentionHeads: 4, vocabulary: 10_000, positions: 128, parameters: 4_963_077 },
  hashes: [{ name: 'onnx/model_quantized.onnx', bytes: 6_000_000, sha256: 'ab12' }],
  date: '2026-01-02',
  procedure: ['First this.', 'Then that.'],
  command: 'npm run train -- --seed 41',
};

describe('modelCard', () => {
  const card = modelCard(facts);

  it('begins with what the hub reads: licence, languages and data sets', () => {
    const [, header = ''] = /^---\n(.*?)\n---\n/s.exec(card) ?? [];
    expect(header).toContain('license: apache-2.0\nlanguage:\n- zh\n- en\ndatasets:\n- massive_intent_zh_en\n');
    for (const line of header.split('\n')) expect(line).toMatch(/^(- \S.*|[a-z_]+:( \S.*)?)$/);
    expect(modelCard({ ...facts, languages: ['no', 'zh'] })).toContain('language:\n- "no"\n- zh');
  });

  it('credits every set that was learnt from with its licence', () => {
    for (const { source, licence } of Object.values(openSets)) expect(card).toContain(`| ${source} | ${licence} |`);
  });

  it('holds the figures as given and no other share', () => {
    expect(card).toContain('| unseen shops | zh | slot F1 | 12.34 % | - |');
    expect(card).toContain('| MASSIVE validation | en | accuracy | 56.78 % | linear 50.00 % |');
    expect(card.match(/\d+(\.\d+)? ?%/g)).toEqual(['12.34 %', '56.78 %', '50.00 %']);
    expect(modelCard({ ...facts, figures: [] })).toContain('None were measured.');
  });

  it('describes heads, procedure, limits and files', () => {
    expect(card).toContain('| `acts` | the text, any number of labels | `search` `a\\|b` |');
    expect(card).toContain('| `slots` | each token, one label | `O` `B-brand` |');
    expect(card).toContain('1. First this.\n2. Then that.');
    expect(card).toContain('Seed 41, 2026-01-02. Made again by `npm run train -- --seed 41`.');
    expect(card).toContain('| onnx/model_quantized.onnx | 6000000 | `ab12` |');
    expect(modelCard({ ...facts, limits: ['It is small.'] })).toContain('- It is small.');
    const sections = [...card.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections).toEqual(['Heads and labels', 'Training data', 'Training procedure', 'Figures', 'Limits', 'Files']);
  });
});

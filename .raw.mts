import { loadLanguageModel } from './nlu/model/load-language-model.js';
import { asRead } from './nlu/training/tokenizer/encoder-inputs.js';
const m = await loadLanguageModel('/work/main/nlu/model/shipped');
for (const t of process.argv.slice(2)) { const r = await m!.read(asRead(t)); console.log(t, '|', r.acts.slice(0,4).map(a=>`${a.name} ${a.confidence.toFixed(2)}`).join(', '), '|', r.spans.map(s=>`${asRead(t).slice(s.start,s.end)}:${s.type}${s.negated?'!':''} ${s.confidence.toFixed(2)} n${s.negation.toFixed(2)}`).join(' ')); }
await m!.dispose();

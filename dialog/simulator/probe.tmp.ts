import { startTalk } from '/work/main/dialog/fixture/talk.js';
import { shopFor } from '/work/main/dialog/simulator/simulate.js';
import { readByGrammar } from '/work/main/nlu/read-by-grammar.js';
const shop = shopFor(0, { seed: 1, split: 'measure' });
for (const text of ['可以了，下单吧','I want to check out','就这些，去结算',"the first one please, I'm buying it",'要求是壁厚不能低于5mm','I no longer care about the height','净重的要求去掉吧','how long is delivery?','不喜欢能退吗','请问第一个的高度呢','能退货吗','minimum height 60 cm','我要找猫爬架，1500块以内 内芯要荞麦壳 不要防滑']) {
  const u = readByGrammar({ text }, shop.graph.lexicon);
  console.log(text, '|', u.intents.map(i=>i.name+':'+i.confidence).join(' '), '|', u.mentions.map(m=>`${m.surface}${m.negated?'!':''}=${m.candidates[0]?.kind}:${m.candidates[0]?.id}:${m.candidates[0]?.via}:${m.candidates[0]?.score}`).join(' '), '|', JSON.stringify(u.quantities.map(q=>[q.kind,q.comparator,q.value,q.unit])), u.gradables.map(g=>[g.dimension,g.degree].join()).join(';'), u.references.map(r=>r.kind).join());
}

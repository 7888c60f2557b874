import { sampleShop } from './dialog/commerce/fixture/sample-shop.js';
import { createInMemoryPriceBook } from './dialog/commerce/pricing/in-memory-price-book.js';
import { createReceipts } from './dialog/commerce/pricing/receipt.js';
import { createNlg } from './dialog/reply/nlg.js';
import { cartTotal } from './dialog/commerce/cart/cart-total.js';
import { initialState } from './dialog/state/events.js';
import type { SystemAct } from './dialog/policy/system-act.js';
const graph = sampleShop();
const book = createInMemoryPriceBook();
const cny=(amount:number)=>({amount,currency:'CNY'});
await book.append([{productId:'K2',price:cny(18950),from:'2026-01-01T00:00:00.000Z',reason:'list',evidence:'x'},{productId:'K2',price:cny(15950),from:'2026-05-01T00:00:00.000Z',reason:'markdown',evidence:'x'}]);
const nlg = createNlg({ graph: () => graph, receipts: createReceipts({ priceBook: book }) });
const c = (attribute: string, op: any, value: any, extra: any = {}) => ({ id: attribute+op, attribute, op, value, strength: 'hard' as const, source: { turn: 1, said: '' }, ...extra });
const K='Kitchen > Kettles';
const wishes=[c('price','<=',50000),c('brand','!=','Tarn'),c('colour','=','green'),c('variable','=',true),c('capacity','>=',1,{unit:'L'})];
const coupon={code:'ABCD2345EFGH',campaignId:'x',campaignName:'Spring',expiresAt:'2026-06-01T00:30:00.000Z',discount:{type:'percent' as const,value:10},appliesTo:{category:K}};
const acts: SystemAct[][] = [
 [{type:'greet'}],
 [{type:'acknowledge',change:'relaxed',constraints:[wishes[1]!],categoryId:K},{type:'offer',productIds:['K1','K5'],total:2,categoryId:K,reason:'match',constraints:wishes.slice(0,2)}],
 [{type:'offer',productIds:['K1'],total:1,categoryId:K,reason:'match',constraints:wishes}],
 [{type:'offer',productIds:['K1','K2','K3','K5','P1','T1'],total:11,categoryId:null,reason:'popular',constraints:[]},{type:'request_category',categoryIds:[K,'Tea']}],
 [{type:'offer',productIds:['K1','K2','K3'],total:3,categoryId:K,reason:'graded',attribute:'noise',constraints:[]},{type:'request',attribute:'price',values:[20000,50000],measured:true}],
 [{type:'offer',productIds:['T1'],total:1,categoryId:'Tea',reason:'related',anchorId:'K1',relation:'consumable',constraints:[]}],
 [{type:'no_match',categoryId:K,constraints:[wishes[0]!,wishes[2]!,c('capacity','>=',1.5,{unit:'L'})],relaxations:[{constraintId:'price<=',count:1,bestId:'K3'},{constraintId:'colour=',count:3,bestId:'K1'}],outOfStock:['K4']}],
 [{type:'no_more',total:5}],[{type:'no_related',productId:'K3'}],
 [{type:'compare',productIds:['K1','K2'],attributes:['noise','capacity','colour'],by:{attribute:'noise',direction:-1,winnerIds:['K1']}}],
 [{type:'compare',productIds:['K1','K3'],attributes:['noise','capacity','colour']}],
 [{type:'compare',productIds:['K3','P1'],attributes:['noise'],by:{attribute:'noise',direction:-1,winnerIds:[]}}],
 ...(['capacity','noise','variable','price','rating','brand','stock','category','description'] as const).map((attribute):SystemAct[]=>[{type:'inform',productId:'K2',attribute}]),
 [{type:'inform',productId:'K3',attribute:'noise'}],[{type:'inform',productId:'K4',attribute:'stock'}],
 [{type:'confirm_fact',productId:'K1',attribute:'variable',asked:{op:'=',value:true},truth:true}],
 [{type:'confirm_fact',productId:'K2',attribute:'variable',asked:{op:'=',value:true},truth:false}],
 [{type:'confirm_fact',productId:'T1',attribute:'roast',asked:{op:'=',value:'light'},truth:false}],
 [{type:'confirm_fact',productId:'T1',attribute:'origin',asked:{op:'=',value:'Wuyi'},truth:true}],
 [{type:'confirm_fact',productId:'T3',attribute:'origin',asked:{op:'=',value:'Wuyi'},truth:null}],
 [{type:'unknown_fact',productId:'K1',surface:'made of bamboo'}],[{type:'unknown_fact',productId:null,surface:'x'}],
 [{type:'explain',productId:'K1',constraints:wishes}],[{type:'explain',productId:'K5',constraints:wishes}],[{type:'explain',productId:'K1',constraints:[]}],
 [{type:'explain_price',productId:'K1'}],[{type:'explain_price',productId:'K2'}],
 [{type:'hold_price',productId:'K1',cheaperIds:['K2','P1']}],[{type:'hold_price',productId:'K1',cheaperIds:[]}],
 [{type:'cart_changed',change:'added',productId:'K2',quantity:2}],[{type:'cart_rejected',reason:'not_enough_stock',productId:'K3',available:3}],
 [{type:'show_cart'}],[{type:'checkout',empty:false}],
 [{type:'grant_coupon',coupon,repeated:false}],[{type:'grant_coupon',coupon,repeated:true}],[{type:'coupon_refused',reason:'say_it',campaignId:null}],[{type:'coupon_did_you_mean',campaignId:'x'}],
 [{type:'clarify_product',productIds:['K1','K2'],intent:'cart_add'}],[{type:'clarify',reason:'not_understood',surface:null}],
 [{type:'list_wishes',constraints:wishes,categoryId:K}],[{type:'policy_question',topic:'returns'}],
 [{type:'apologise'},{type:'offer',productIds:['K1','K2'],total:2,categoryId:K,reason:'match',constraints:[]},{type:'offer_human'}],
 [{type:'request',attribute:'colour',values:['green','cream'],measured:false}],[{type:'request',attribute:'variable',values:['true','false'],measured:false}],[{type:'request',attribute:'capacity',values:[600,1200],measured:true}],[{type:'chitchat',topic:'identity'}],
];
const cart={lines:[{productId:'K2',quantity:2},{productId:'T1',quantity:1},{productId:'zzz',quantity:1}]};
for (const language of ['zh','en'] as const) for (const [i,a] of acts.entries()) {
  const state={...initialState(language),turn:i};
  const r=await nlg.render(a,{language,mood:process.argv[2] as any ?? 'neutral',state,cartView:cartTotal(cart,graph,cny(1000)),now:new Date('2026-06-01T00:00:00Z')});
  console.log(`[${a.map(x=>x.type)}] ${r.text.join(' / ')}\n     {${r.quickReplies.map(q=>q.label+'→'+q.say).join(' | ')}} cards ${r.cards.map(x=>x.id+':'+x.highlights.map(h=>h.label+'='+h.value+(h.wished?'*':'')).join(',')).slice(0,2)}`);
  if (r.table && language==='en') console.log(JSON.stringify(r.table));
}

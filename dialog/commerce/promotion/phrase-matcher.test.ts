import { describe, expect, it } from 'vitest';
import { compilePhrase, hearText, matchPhrase, type Verdict, verdictOf } from './phrase-matcher.js';

/** Invented announcements, with how a recogniser may write them down: other tones, near sounds, lost syllables, fillers. */
const misheard: Readonly<Record<string, readonly string[]>> = {
  春风送好礼:
    '春风送好礼|春风送好理|村风送好礼|春风松好里|纯粉送好礼|春峰送好你|春风宋浩礼|嗯春风送好礼|那个春风送好礼啊|我要说春风送好礼|你好春风送好里谢谢|春风送好|春风，送，好礼！'.split(
      '|',
    ),
  老友回家喝茶:
    '老友回家喝茶|老有回家喝茶|老友会加喝茶|脑油回家喝茶|老友回家喝差|老友回家的喝茶|请帮我说老友回家喝茶|老友回喝茶|老友灰家喝茶'.split(
      '|',
    ),
  夏日清凉节: '夏日清凉节|下日清凉节|夏日青凉杰|夏日轻良节|夏日亲凉节|夏日清凉街|呃夏日清凉节吧|夏日清粮节'.split('|'),
  开门红: '开门红|开门洪|凯门红|开们红|嗯开门红|开门红啊'.split('|'),
  '618福气到': '618福气到|六一八福气到|6一8福气道|六幺八福气到|刘一八福气到|六一八富起到'.split('|'),
  好彩: '好彩|好菜|号彩|嗯好彩'.split('|'),
  'unlock the lantern sale':
    'unlock the lantern sale|unlock the lantern sail|on lock the lantern sale|unlock a lantern sale|unlock the lanterns ale|um unlock the lantern sale please|unlock the land turn sale|unlocked the lantern sale'.split(
      '|',
    ),
  'happy harvest week':
    'happy harvest week|happy harvest weak|happy harvests week|hey happy harvest week|happy harvest wheat|a happy harvest week|happy half vest week'.split(
      '|',
    ),
  'tea time for two':
    'tea time for two|tea time for too|t time for two|tee time for 2|tea thyme for two|tea time four two'.split('|'),
};

/** What shoppers say that is no announcement; the first lines share words or sounds with the phrases on purpose. */
const ordinary: readonly string[] = `
春天送什么礼物好|春风牌的纸巾有吗|送礼送什么好|有没有好礼盒|送朋友的礼物|想买春季的风衣|春秋穿的风衣有吗|送长辈好一点的茶叶礼盒|风扇送货吗|老人回家喝的茶|老朋友送的茶壶|回家喝茶用的杯子
夏天穿的凉鞋|夏日的连衣裙|清凉一点的睡衣|夏季清凉被|凉感的床单有吗|节日礼物|夏凉被多少钱|开门的冰箱|对开门冰箱红色的|红色的门帘|开红色的那款|门铃有红的吗|双开门的有吗|福气满满的对联|六百八的那个|一百八到六百|六一儿童节礼物
好吃的菜谱|菜刀有好的吗|好看的彩妆|有没有好一点的菜板|颜色好看的彩笔|号码大一点的|好，拆开看看|这个好，再来一个|彩色的好|比较好的彩电|第一个好|那就好
lantern for the garden|is the lantern on sale|unlock the phone|which lanterns are for sale|a lamp for the week|happy with this one|what is on sale this week|harvest table|a happy birthday gift|half a week battery|do you deliver within a week|tea for two people|time for tea|tea cups for two|a timer for two eggs|two tea towels|what time do you open|unlock my account|the lantern please
想买一双跑鞋|有没有再便宜些的|五百块以内|不要黑色|换个牌子|第二个多少钱|加入购物车|它防水吗|有没有大一号的|帮我比较一下这两个|这个有货吗|什么时候发货|能开发票吗|怎么退货|太贵了|打折吗|有优惠券吗|有什么活动|今天有优惠吗|能不能送我一张券
给女儿买书包|给爸爸买剃须刀|适合敏感肌的面霜|无线耳机续航多久|降噪的|头戴式的|不要入耳式|手机壳|充电宝两万毫安|笔记本电脑包十五寸|轻一点的|容量大一点|四百到六百|两千左右|一千五以下|红色的连衣裙|男款的|女款有吗|儿童的呢|都可以
随便看看|你好|在吗|谢谢|再见|你是机器人吗|转人工|我要投诉|等了很久了|你们太慢了|不对，我说的是黑色|撤回|回到刚才的|还是看耳机吧|不看这个了|为什么推荐这个|哪个更轻|哪个评分高|有什么区别|就这个
买三个|改成两个|删掉第一个|清空购物车|一共多少钱|结账|地址在哪里改|保修几年|功率多大|能机洗吗|材质是什么|尺码偏大吗|几升的|噪音大不大|是全自动的吗|配什么好|有配件吗|滤芯多久换|支持快充吗|送充电器吗
咖啡机|咖啡豆要深烘的|绿茶还是红茶|茶叶罐|保温杯五百毫升|不锈钢的|玻璃的有吗|电饭煲三升|空气炸锅|扫地机器人|洗地机|加湿器静音的|台灯护眼|床垫硬一点|枕头低一点|羽绒被|四件套|窗帘遮光|书架|办公椅
i am looking for running shoes|under fifty dollars|something cheaper|not the red one|show me another brand|how much is the second one|put this in my basket|is it waterproof|do you have a larger size|compare the first two|is it in stock|when will it ship|can i return it|that is too expensive|any discount|do you have a coupon|what promotions are there|can you give me a deal|free shipping|hello
are you a robot|let me talk to someone|this is not what i asked|undo that|go back to the shoes|why do you suggest it|which is lighter|which has the better rating|what is the difference|i will take it|two of them|make it three|remove the first|clear my cart|what is my total|check out|how long is the warranty|how loud is it|what is it made of|does it run small
a backpack for school|noise cancelling headphones|over ear please|a gift for my mother|she likes gardening|something for a child|wireless mouse|a kettle with temperature control|stainless steel|one litre|fifteen inch laptop sleeve|about two hundred|between thirty and sixty|as light as possible|the longest battery|the cheapest one|in blue or green|without leather|cotton bedding|a desk lamp
thank you very much|see you|never mind|any colour is fine|it does not matter|the other one|both of them|tell me more|what else do you have|not that one|yes please|no thanks|maybe later|the same in black|is this any good|can it be washed|does it come with a charger|what goes with it|filters for it|a smaller one`
  .trim()
  .split(/[|\n]/);

/** Phrases and sentences written after the limits were chosen (one pair of finals, uo/ou, was struck out because of them). */
const heldOut: Readonly<Record<string, readonly string[]>> = {
  中秋月满人团圆:
    '中秋月满人团圆|中秋月满人团员|钟秋月慢人团圆|忠秋越满人团元|中秋月满仁团圆啊|嗯中秋月满人团圆|中秋月满团圆|终修月满人团圆'.split(
      '|',
    ),
  新店开张大吉:
    '新店开张大吉|心电开张大吉|新店开章打击|星店开张大鸡|新店凯张大吉|你好新店开张大吉|新店开张吉|新点开张大极'.split(
      '|',
    ),
  周末茶话会: '周末茶话会|周末查话会|粥末茶花会|周莫茶话回|周末茶话汇|周末茶话会吧|周末叉话会'.split('|'),
  爱抖擞: '爱抖擞|爱斗擞|哎抖擞|爱抖搜|爱抖擞吧'.split('|'),
  'meet me at the orchard':
    'meet me at the orchard|meat me at the orchard|meet me at the orcherd|meet me add the orchard|please meet me at the orchard|meet me at the or chard|meet me at an orchard'.split(
      '|',
    ),
  'seven seas special':
    'seven seas special|seven sees special|7 seas special|seven cs special|seven seas especial|the seven seas special'.split(
      '|',
    ),
};

const ordinaryHeldOut: readonly string[] = `
中秋礼盒有吗|月饼多少钱|圆的还是方的|新款的电扇|新店在哪里|打开看看|周末能送到吗|花茶有吗|茶会用的杯子|周末聚会的桌布|爱好是钓鱼|抖动大吗|哎，都说说|话筒有没有|中等大小的|人多用的锅|团购有吗|满减吗|开张有什么优惠|大一点吉他|我要开学用的文具|心电图手表|点心盒子|新的一点的
meet the requirements|an orchard apple mug|the orchard candle|seven of them|special offers|is there a special price|a seasick bracelet|does it meet the standard|me and my wife|special size for seven year olds|meet me halfway on the price|seven pieces please|sea salt|at the moment|is it a special edition|see the special one|chairs for the orchard|seven seats
有大码吗|第三个怎么样|这款怎么样|口碑好的|适合送老师吗|安静一点的|要能折叠的|木头的|预算三百|再便宜五十|哪款卖得最好|颜色有几种|要两箱|没有过敏成分的|防滑的|宽一点|要国产的|不要塑料|电池能用多久|多久能到
i need a tent|for four people|what about a lighter one|do you ship abroad|not leather|with a lid|how wide is it|is the lid included|a set of six|for sensitive skin|without fragrance|which one is quieter|the blue one|sort by price|anything from another brand|how old is this model|can i pay by card|it is a present|cancel that|start over`
  .trim()
  .split(/[|\n]/);

const rank: Readonly<Record<Verdict, number>> = { sure: 2, unsure: 1, none: 0 };

interface Heard {
  readonly verdict: Verdict;
  readonly phrase: string;
}

function listener(phrases: readonly string[]): (transcript: string) => Heard {
  const compiled = phrases.map((text) => ({ text, phrase: compilePhrase(text) }));
  return (transcript) => {
    const heard = hearText(transcript);
    let best: Heard & { readonly cost: number } = { verdict: 'none', phrase: '', cost: 1 };
    for (const { text, phrase } of compiled) {
      if (phrase === null) throw new Error(`${text} cannot be compiled`);
      const match = matchPhrase(phrase, heard);
      const verdict = verdictOf(phrase, match);
      const better = rank[verdict] - rank[best.verdict];
      if (match !== null && (better > 0 || (better === 0 && match.cost < best.cost))) {
        best = { verdict, phrase: text, cost: match.cost };
      }
    }
    return best;
  };
}

function measure(positives: Readonly<Record<string, readonly string[]>>, negatives: readonly string[]) {
  const hear = listener(Object.keys(positives));
  const said = Object.entries(positives).flatMap(([phrase, transcripts]) =>
    transcripts.map((text) => ({ phrase, text })),
  );
  const missed = said.filter(({ phrase, text }) => hear(text).verdict !== 'sure' || hear(text).phrase !== phrase);
  const asked = negatives.filter((text) => hear(text).verdict === 'unsure');
  const falseAccepts = negatives.filter((text) => hear(text).verdict === 'sure');
  return { said: said.length, missed: missed.map(({ text }) => text), asked, falseAccepts };
}

describe('phrase matching', () => {
  it('tells misheard phrases from ordinary sentences (the lists that chose the limits)', () => {
    const { said, missed, asked, falseAccepts } = measure(misheard, ordinary);
    expect(said).toBeGreaterThanOrEqual(40);
    expect(ordinary.length).toBeGreaterThanOrEqual(200);
    expect({ missed, asked, falseAccepts }).toEqual({ missed: [], asked: ['a timer for two eggs'], falseAccepts: [] });
  });

  it('does so on lists that were written afterwards', () => {
    const { missed, asked, falseAccepts } = measure(heldOut, ordinaryHeldOut);
    expect(falseAccepts).toEqual([]);
    expect(asked).toEqual(['哎，都说说']);
    expect(missed).toEqual(['meet me at an orchard']);
  });

  it('grants nothing to an ordinary sentence, whatever phrases there are', () => {
    const hear = listener([...Object.keys(misheard), ...Object.keys(heldOut)]);
    for (const text of [...ordinary, ...ordinaryHeldOut])
      expect({ text, sure: hear(text).verdict === 'sure' }).toEqual({ text, sure: false });
  });

  it('asks back when it is nearly sure', () => {
    expect(listener(['瑞雪迎春'])('瑞雪春').verdict).toBe('unsure');
    expect(listener(['bring the bells along'])('bring me the bell long').verdict).toBe('unsure');
  });

  it('takes a phrase of two syllables only as it sounds and nearly alone', () => {
    const hear = listener(['好彩']);
    expect(['好彩', '豪采', '啊好彩', '好猜'].map((text) => hear(text).verdict)).toEqual([
      'sure',
      'sure',
      'sure',
      'sure',
    ]);
    expect(['好，拆开看看', '好的彩色', '这个颜色好采购吗'].map((text) => hear(text).verdict)).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  it('cannot use a phrase that is too short', () => {
    expect([compilePhrase('好'), compilePhrase('deal'), compilePhrase('！！'), compilePhrase('')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('bears hostile transcripts', () => {
    const hear = listener(['春风送好礼', 'happy harvest week']);
    for (const text of [
      '',
      ' ',
      '\u0000',
      '🎉'.repeat(500),
      '春'.repeat(20_000),
      'a'.repeat(20_000),
      '<script>'.repeat(100),
    ]) {
      expect(hear(text).verdict).toBe('none');
    }
  });
});

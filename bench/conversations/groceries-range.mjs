/** Tea, larder and pet food in CNY; each product speaks one language, as in a feed that was never translated. */
import { defineShop } from './shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    tea: '食品饮料 > 茶叶',
    nuts: '零食 > 坚果',
    biscuit: '零食 > 饼干',
    rice: '粮油 > 大米',
    oil: '粮油 > 食用油',
    pasta: 'Pantry > Pasta',
    dog: 'Pet Supplies > Dog Food',
    cat: 'Pet Supplies > Cat Food',
    litter: 'Pet Supplies > Cat Litter',
  },
  languages: {
    tea: 'zh',
    nuts: 'zh',
    biscuit: 'zh',
    rice: 'zh',
    oil: 'zh',
    pasta: 'en',
    dog: 'en',
    cat: 'en',
    litter: 'en',
  },
  brands: {
    wuding: '雾顶',
    langu: '岚谷',
    laoshu: '老树坊',
    baiwei: '百味园',
    guoling: '果岭',
    guman: '谷满仓',
    hetian: '禾田',
    olivando: 'Olivando',
    barkwell: 'Barkwell',
    hounder: 'Hounder',
    whiskerly: 'Whiskerly',
    purrfield: 'Purrfield',
  },
  attributes: {
    sort: '茶类',
    net: '净含量',
    pack: '包装',
    origin: '产地',
    flavour: '口味',
    sugar: '含糖量',
    grain: '米种',
    press: '原料',
    weight: 'net weight',
    taste: 'flavour',
    stage: 'life stage',
    grainfree: 'grain free',
    glutenfree: 'gluten free',
    volume: 'volume',
    scented: 'scented',
    base: 'litter type',
  },
  terms: {
    绿茶: '绿茶',
    红茶: '红茶',
    乌龙茶: '乌龙茶',
    普洱茶: '普洱茶',
    白茶: '白茶',
    花茶: '花茶',
    罐装: '罐装',
    袋装: '袋装',
    礼盒装: '礼盒装',
    饼装: '饼装',
    浙江: '浙江',
    江苏: '江苏',
    福建: '福建',
    安徽: '安徽',
    云南: '云南',
    广西: '广西',
    黑龙江: '黑龙江',
    泰国: '泰国',
    原味: '原味',
    蜂蜜味: '蜂蜜味',
    盐焗味: '盐焗味',
    混合味: '混合味',
    海盐味: '海盐味',
    奶油味: '奶油味',
    无糖: '无糖',
    低糖: '低糖',
    含糖: '含糖',
    粳米: '粳米',
    香米: '香米',
    糙米: '糙米',
    花生: '花生',
    葵花籽: '葵花籽',
    山茶籽: '山茶籽',
    chicken: 'chicken',
    beef: 'beef',
    salmon: 'salmon',
    lamb: 'lamb',
    turkey: 'turkey',
    tuna: 'tuna',
    duck: 'duck',
    puppy: 'puppy',
    kitten: 'kitten',
    adult: 'adult',
    senior: 'senior',
    tofu: 'tofu',
    bentonite: 'bentonite',
    yes: 'yes',
    no: 'no',
  },
  units: {
    net: { tea: 'g', nuts: 'g', biscuit: 'g', rice: 'kg', oil: 'L' },
    weight: { dog: 'kg', cat: 'kg', pasta: 'g' },
    volume: 'L',
  },
  rows: `
TE01 ; tea ; 雾顶明前龙井 ; wuding ; 268 ; 24 ; 4.8 ; sort 绿茶, net 100, pack 罐装, origin 浙江 ;
TE02 ; tea ; 雾顶碧螺春 ; wuding ; 158 ; 30 ; 4.5 ; sort 绿茶, net 125, pack 袋装, origin 江苏 ;
TE03 ; tea ; 岚谷正山小种 ; langu ; 128 ; 42 ; 4.6 ; sort 红茶, net 200, pack 罐装, origin 福建 ;
TE04 ; tea ; 岚谷祁门红茶礼盒 ; langu ; 298 ; 15 ; 4.7 ; sort 红茶, net 250, pack 礼盒装, origin 安徽 ;
TE05 ; tea ; 岚谷铁观音 ; langu ; 168 ; 33 ; 4.4 ; sort 乌龙茶, net 250, pack 袋装, origin 福建 ;
TE06 ; tea ; 老树坊熟普饼 ; laoshu ; 189 ; 20 ; 4.6 ; sort 普洱茶, net 357, pack 饼装, origin 云南 ;
TE07 ; tea ; 老树坊白牡丹 ; laoshu ; 229 ; 0 ; 4.9 ; sort 白茶, net 150, pack 罐装, origin 福建 ;
TE08 ; tea ; 雾顶茉莉香片 ; wuding ; 69.90 ; 80 ; 4.2 ; sort 花茶, net 100, pack 袋装, origin 广西 ;
NU01 ; nuts ; 百味园原味腰果 ; baiwei ; 39.90 ; 120 ; 4.5 ; flavour 原味, net 250, sugar 无糖 ;
NU02 ; nuts ; 百味园蜂蜜核桃 ; baiwei ; 45.90 ; 90 ; 4.3 ; flavour 蜂蜜味, net 300, sugar 含糖 ;
NU03 ; nuts ; 果岭盐焗巴旦木 ; guoling ; 52.80 ; 75 ; 4.4 ; flavour 盐焗味, net 400, sugar 无糖 ;
NU04 ; nuts ; 果岭每日坚果礼盒 ; guoling ; 119<139 ; 40 ; 4.7 ; flavour 混合味, net 750, pack 礼盒装, sugar 低糖 ;
BI01 ; biscuit ; 百味园燕麦饼干 ; baiwei ; 25.90 ; 60 ; 4.1 ; flavour 原味, net 200, sugar 无糖 ;
BI02 ; biscuit ; 百味园黄油曲奇 ; baiwei ; 32.50 ; 85 ; 4.6 ; flavour 奶油味, net 320, sugar 含糖 ;
BI03 ; biscuit ; 果岭苏打饼干 ; guoling ; 15.90 ; 150 ; 4.2 ; flavour 海盐味, net 400, sugar 低糖 ;
RI01 ; rice ; 谷满仓五常大米 ; guman ; 89 ; 70 ; 4.8 ; grain 粳米, net 5, origin 黑龙江 ;
RI02 ; rice ; 谷满仓长粒大米 ; guman ; 109 ; 55 ; 4.5 ; grain 粳米, net 10, origin 黑龙江 ;
RI03 ; rice ; 禾田茉莉香米 ; hetian ; 79.90 ; 48 ; 4.6 ; grain 香米, net 5, origin 泰国 ;
RI04 ; rice ; 禾田有机糙米 ; hetian ; 59.90 ; 36 ; 4.2 ; grain 糙米, net 2.5, origin 黑龙江 ;
OI01 ; oil ; 谷满仓花生油 ; guman ; 139.90 ; 40 ; 4.6 ; press 花生, net 5 ;
OI02 ; oil ; 禾田葵花籽油 ; hetian ; 75.90<82.90 ; 52 ; 4.3 ; press 葵花籽, net 4 ;
OI03 ; oil ; 禾田山茶油 ; hetian ; 168 ; 18 ; 4.7 ; press 山茶籽, net 1 ;
PA01 ; pasta ; Olivando Spaghetti No. 5 ; olivando ; 18.90 ; 200 ; 4.5 ; weight 500, glutenfree no ;
PA02 ; pasta ; Olivando Corn Penne ; olivando ; 29.90 ; 90 ; 4.2 ; weight 400, glutenfree yes ;
PA03 ; pasta ; Olivando Wholewheat Fusilli ; olivando ; 22.90 ; 110 ; 4.3 ; weight 450, glutenfree no ;
DG01 ; dog ; Barkwell Puppy Chicken ; barkwell ; 189 ; 30 ; 4.6 ; stage puppy, taste chicken, weight 3, grainfree no ;
DG02 ; dog ; Barkwell Adult Beef ; barkwell ; 399 ; 22 ; 4.5 ; stage adult, taste beef, weight 10, grainfree no ;
DG03 ; dog ; Barkwell Senior Salmon ; barkwell ; 239 ; 16 ; 4.4 ; stage senior, taste salmon, weight 3, grainfree yes ;
DG04 ; dog ; Hounder Meadow Lamb ; hounder ; 329 ; 19 ; 4.7 ; stage adult, taste lamb, weight 6, grainfree yes ;
DG05 ; dog ; Hounder Tiny Turkey ; hounder ; 129 ; 45 ; 4.1 ; stage adult, taste turkey, weight 2, grainfree no ;
CT01 ; cat ; Whiskerly Kitten Chicken ; whiskerly ; 119 ; 38 ; 4.5 ; stage kitten, taste chicken, weight 1.5, grainfree no ;
CT02 ; cat ; Whiskerly Indoor Salmon ; whiskerly ; 259 ; 27 ; 4.6 ; stage adult, taste salmon, weight 4, grainfree no ;
CT03 ; cat ; Whiskerly Golden Tuna ; whiskerly ; 149 ; 0 ; 4.7 ; stage senior, taste tuna, weight 2, grainfree no ;
CT04 ; cat ; Purrfield Pond Duck ; purrfield ; 199 ; 21 ; 4.8 ; stage adult, taste duck, weight 1.8, grainfree yes ;
CT05 ; cat ; Purrfield Calm Turkey ; purrfield ; 219 ; 25 ; 4.3 ; stage adult, taste turkey, weight 3.5, grainfree no ;
LI01 ; litter ; Purrfield Tofu Litter ; purrfield ; 39.90 ; 100 ; 4.6 ; base tofu, volume 6, scented no ;
LI02 ; litter ; Purrfield Lavender Litter ; purrfield ; 45.90 ; 70 ; 4.0 ; base tofu, volume 8, scented yes ;
LI03 ; litter ; Whiskerly Clay Litter ; whiskerly ; 35.90 ; 85 ; 4.2 ; base bentonite, volume 10, scented no ;
`,
});

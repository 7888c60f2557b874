/**
 * English words that stand one slip away from a word of shop talk and are words of their own: whoever writes "rice" means
 * rice, whether or not it is sold here. (Those of SCOWL's small word lists, American and British.)
 */
export const ownWords: ReadonlySet<string> = new Set(
  `aback abode abort abound acre affords afternoons aground aided alight alike alo along alter alto answers anythings
  apter arrived arrives aso backs bade bake baker bakes baking balk balking band bands bank bare barge bark bask
  basked baskets bath batter batters baying beady beast beat beater bedsides beet bell bellow belt bend bent beset
  beside bests bet bets betted betters bettor bike bind birthdays bitter black bland blast blest blight blow bold bone
  bones book booking booth border bore botch bother bothers bout braid braids bran brandy broke broker broth brothers
  buck budge budged budges budgets bugger buoying burying busing bust busying butter cae cage cake cakes caking calk
  calking came cancels cancer cane cant cape carat card cared cares carl carp cars carts carve case casket cast cat
  cave cell cello cent chance chanced chancing changes chanted chanting chap charge charged charging chart chat
  cheapen cheat checks cheek cheep chick chipping choicer choices chose chow chuck clanged clanging clean clears cleat
  cleave closing coast coat cold colleagues colon colors colours colt compared compares cone cones continued continues
  cook cooking core corning corrections costs cosy cot cots coupons cover cre crop cure curt cyst dame dare dart dave
  deed deep deleted deletes delivers dent deplete des dice dies differences differs dike dine discounts dismount
  dither dive doer doers dogs doing doles domes done dons dop dopes dos dose doses dosing dotes dots dour doves dozes
  drip droop drops dues dumber dust dyes east eave eery eighth eights eighty ether even evenings ever every excepts
  excerpt excluded excludes expansive extensive factually fade fair fake fakes faking falter fame fare farther fast
  fathers fatter fave feast feather feed fell fend fetter fever fid fie fiend fifths fifty fight fighter file filler
  filters filth finds fine fined fins fire firs firsts fist fitter fiver fives flexibly flight flour foes fold fond
  food for fore forge forged forger forges forgets forgot form forth foul fours fourths fried friends frog fund fur
  fuss gain game gasket gather gave geed gees gent gibe gie gifts gilt gist git given gives glisten glistening goad
  gobs god gods gold gone gong goodby goods goody goof goon gore gores goring grand grands greats greet ground
  guaranteed guarantees gust guying hack hair hale halve hanged hanging hare hart hate haven haves haze headier heady
  heap heave heavies heed height held hell hellos here hike hind hipping hither hive hod hoed hoes holds hole holed
  holy hone hones hood hook hooking hose hosing host hostage hour hove hover humane humans included invoiced invoices
  item jack jade jell jest jut juts keel keen keeps kelp kind kneed knew knob knot known knows lack lade lager laid
  lair lake lakes lame larges lash lass lasts lat lather latter leapt lease leash leaved leaves lend lent lest letter
  lever lice lie life lift lighted lighten lighters lights liked liken liker likes lime limits line linger list listed
  listens lite lither live lng lock locking lodger log logger lone longed longs looks loom looming loon loop looping
  loosing loot looting loping lore lorry lost loth lover loving lowing lumber lung lust mace maces macing mads mae
  maid makers male males mall mane manes mangy manly mans mare mares marker marking mart mary masking mast master
  masters mate mates mating matte matted mattes maximums may maze mazes mean means meat mend menus mere mice mid might
  mike mikes miking mild minds mine mined mines minimums mink minks mint mints mire mist mistaken mistakes moaning
  moat mode moe moist mold mole molt mood mooning moot mope morn mornings moss mot moth mothered mothers mould
  mourning move mover muck mulch mule munch mush must mutter mutters name ned needs needy neigh nest nether newer
  nicer niche nick nie niece nieces night nike nines nite node noes nook nope nose nosing note nuder numbed numbers
  odder odes oer oily older olly onus orders ores otter otters ouch oust oven overs overt owes pack padded paid pail
  pain pairs pant par pare parson part past patter patters pave payments peak peaking peaks pease peep pend peopled
  peoples persona persons pest pick picks piece pieced pierces pike pine pir pleas pleased pleases plight pore posing
  post potion potions pour precious preferable priced prices pricey prick pride prime prince prise prize produce
  products prom prong prop purchased purchaser purchases pussy questions rack rafter raid rake rakes raking rally rant
  rare rather rave read reads realty reasons recommends reed reference references refunds remote removed removes rend
  rent repeal repeats repent replaced replaces requirements resides rest rice rift right righter rile rind roes role
  rook rooking round rude rue ruled ruler rules rune ruse rust sack sad sae safe sage sail sake sale sames sand sane
  sap save scare scent season seat seconds sect seed seen seep sell semen sends set setter sevens sever shall shame
  shave ship shock shod shoe shoo shop shopping shot shown shows showy sid sift sight sine sinus sip sipping sisters
  sitter sixths sixty skid skim skimp skin skipping skips skis skit slap slid slight slighter slip slipping slow
  smalls smell smock smother smuggest snap sneak sneaking sneaks snip snipping snitch snow snuggest soap sock sold
  some somethings song sore sour sow spear spearing spears speck specking specks sped speed spends spent stack staid
  stake stalk stalking stall starch steak steaks stems stick stitch stocks stocky stork stow stuck such suggests swab
  swam swamp swan swaps swat sway tack tacking taken taker takes taking talc tale talks tall tame tan tank tanking
  tanks tape tart task tasking teat teed teem teen tel tells tem ten tend tent terribly test thaw thee theme there
  theses thin things think thinks thins thirds thong threes threw thus thy tight tighter till ting tis toes told toll
  tonal tone tones tong took tore tost totals tour treason treat tree trolled trolleys trolly twine twitch tying udder
  upend vary vast vend vent verb verses vest vice vine vouched vouchers vouches wadded wade waft wait wake wakes
  waking walk walking wand wane wants warrant warrants wart wasnt watt wave weave weed weep weighs weights weighty
  well wen went were west wetter whats wheat whens wheres whet whew whipping whore whose width wind wine wish witch
  wither wits wive woes wont wood wore world worry woulds wound wren wright wring wrongs wrung yack yeast yell your
  zany zest zone zones`.split(/\s+/),
);

/**
 * English words that stand one slip away from a word of shop talk and are words of their own: whoever writes "rice" means
 * rice, whether or not it is sold here. (Those of SCOWL's small word lists, American and British.)
 */
export const ownWords: ReadonlySet<string> = new Set(
  `aback abode abort abound afternoons aground aided alight alike alto anythings backs bake balk band bank barge bark bask basked
  baskets batter batters baying beast beat beater beet bellow belt bent beset bests bets betted betters bettor bike bind
  birthdays bitter black bland blast blest blight blow book booking border bore bother bothers bout braid bran brands brandy
  brothers buck budge budged budges budgets buoying burying busing bust busying butter cake cancels cancer cant carat card care
  carl carp cars carts casket cast cave cello chance changed changes chap charge chart chat cheapen cheat checks cheek cheep
  chick chipping chose chow chuck clean clears cleat coast coat cold colleagues colon colors colours colt compared compares
  continued continues cook cooking core corning corrections costs cosy cots coupons cover crop curt cyst dart dave deed deleted
  deletes delivers deplete dies differences dike discounts dismount dive doer doers dogs doles domes dons dopes dose doses dotes
  dots doves dozes drip droop drops dues dumber dust dyes east eave eery eight ether evenings ever every expansive extensive
  factually fair fake falter farther fast fathers fatter feast feather feed fend fetter fever fiend fifths fifty fight fighter
  filler filters filth finds fine fined fins firs firsts fist fitter five flight foes fond fore forge forged forger forges
  forgets forgot form forth fourths fried friends frog fund gain gasket gather gave gifts gilt gist given gives goes goodby gore
  grand greats greet ground guaranteed guarantees gust guying hack hair hale halve hare hart hate haven haves haze headier heady
  heap heave heavies heed height hell hellos here hike hind hive hoes hook hooking hose host hostage hove hover invoiced
  invoices item jack jest juts kind kneed lack lager lair lake larges lash lass lasts lather latter leapt lease leash lest
  letter lever lice life lift lighted lighten lighters lights liked liken liker likes lime limits line list live lock locking
  looks loom looming loon loop looping loosing loot looting lore lorry lost lover lumber lust make mall mane mangy manly mans
  mare mart mary mast master masters matte matted mattes maximums mean means meat mend mere might mike mild minds mine mined
  minimums mink mint mire mist mistaken mistakes moaning moat mode moist mole molt mooning moot mope morn mornings moss mothers
  mould mourning move mover muck mulch munch mush must mutter mutters needs needy nest newer nieces night nike noes nook numbed
  numbers odder odes oily older olly orders otter otters ouch oust oven overs overt pack padded paid pail pain pairs pant part
  past patter patters pave payments pease pend pest piece pieced pierces pike pleas pleased pleases plight pore post potion
  potions priced prices prick pride prime prince prise prize produce products prom prong prop purchased purchaser purchases rack
  rake rally rant rather rave realty recommends reed refunds remote removed removes replaced replaces requirements rest rice
  rift right righter rind roes rook rooking round rust sack sake save seconds seed send setter sever shall shave shock shod shoe
  shoo shop shopping shot shown shows showy sift sight sipping sisters sitter sixths sixty skipping slap slight slighter
  slipping slow smalls smell smock smother smuggest snap snipping snitch snow snuggest soap sock somethings sore sped speed
  spends spent stack stake stall starch stems stick stitch stocks stocky stork stow stuck such suggests swab swam swamp swan
  swaps swat sway tack taken taker takes tale tame tank tanks tape tart teat teed teem teen test than thaw thee theme there
  theses thin things think thinks thins thirds thong thus tight tighter toes tonal took tore tost totals treat trolled trolleys
  trolly twitch tying udder upend vary vast verb vest vouched vouchers vouches wadded waft wait wake wand wane wants warrant
  warrants wart watt wave weed weighs weights weighty went were west wetter whats wheat whet whew whipping whose width wind wish
  witch wits wive woes wont wore world worry woulds wound wren wright wring wrongs wrung yeast zany zest`.split(/\s+/),
);

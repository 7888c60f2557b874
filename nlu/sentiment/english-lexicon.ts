import { type SentimentRow, sentimentTable } from './sentiment-entry.js';

const rows: readonly SentimentRow[] = [
  // Anger and insult.
  [
    -1,
    'attitude',
    'fuck you|fuck off|fuck this|fucking|fuck|motherfucker|bitch|asshole|piece of shit|go to hell|screw you|bastard|retard|retarded|dumbass|dipshit|bullshit|shitty|shit|stfu',
  ],
  [
    -0.9,
    'attitude',
    "idiot|idiots|idiotic|stupid|moron|moronic|imbecile|dumb|scam|scammer|scammers|scammed|fraud|rip off|ripoff|rip-off|ripped off|thieves|thief|crooks|liar|liars|lying to me|pathetic|disgusting|disgusted|disgrace|disgraceful|outrageous|outraged|furious|enraged|livid|pissed|pissed off|shut up|wtf|what the hell|what the heck|what the fuck|garbage|trash|brain dead|braindead|braindead bot|useless|worthless|good for nothing|thanks for nothing|screw this|hate you|hate this|hate it|i hate when|damn it|damnit|dammit|goddamn|dumbest|stupidest|ugliest|laziest|shittiest|what is wrong with you|what's wrong with you|what is the matter with you|losers|clowns|con artists",
  ],
  [
    -0.75,
    'attitude',
    "angry|mad at|so mad|ridiculous|absurd|unacceptable|unbelievable|appalling|shameful|shame on you|insulting|insult|offensive|rude|annoying|annoyed|infuriating|infuriated|frustrating|frustrated|fed up|sick of|tired of|sick and tired|had enough|enough of this|waste of time|wasting my time|wasted my time|waste of money|waste my time|are you kidding|are you kidding me|you kidding me|are you serious|you must be joking|you've got to be kidding|is this a joke|what a joke|such a joke|total joke|a joke|are you deaf|are you blind|are you broken|are you even listening|are you listening|do you even read|can't you read|you suck|this sucks|it sucks|sucks|sucked|lousy bot|dumb bot|stupid bot|crappy|crap|bs|incompetent|clueless|hopeless|complain|complaint|file a complaint|report you|never shopping here|never buying|never coming back|never again|deceived|misled|misleading|cheated|cheat|lied|ignoring me|forget it then|just forget it|i give up|give up on you|makes me mad|joke of a|losing my patience|lost my patience|out of patience|running out of patience|losing patience|testing my patience|driving me crazy|drives me crazy|driving me nuts|had it with|done with you|done with this|so done|sick joke|laughable|embarrassing|robbery|daylight robbery|rip me off|money down the drain|don't waste my",
  ],
  // Frustration and disappointment.
  [
    -0.6,
    'attitude',
    "disappointed|disappointing|disappointment|let down|upset|unhappy|dissatisfied|unsatisfied|regret|regretted|confusing|confused by you|irritating|irritated|irritates|exhausting|ugh|argh|grr|smh|facepalm|come on|for god's sake|for heaven's sake|oh my god stop|not listening|aren't listening|don't listen|didn't listen|not helpful|unhelpful|no help|not helping|doesn't help|you don't understand|don't get it|you're not getting it|that's not what i asked|not what i asked|not what i said|not what i meant|not what i want|that's not what i want|didn't ask for|i didn't ask for|i already told you|already told you|i told you|told you already|told you|already said|i already said|i said|as i said|i just said|just told you|how many times|for the third time|for the second time|for the last time|third time|again and again|over and over|same thing again|same answer|same results|keep showing|keep repeating|you keep|keeps crashing|stop showing|stop asking|stop it|stop that|stop recommending|makes no sense|make no sense|nonsense|wrong again|not again|still wrong|still not|still doesn't|still waiting|been waiting|waiting forever|takes forever|taking forever|going nowhere|getting nowhere|going in circles|running in circles|oh great|just great|yeah right|whatever|never mind you|pointless|bad service|terrible service|poor service|rubbish|bloody|disappointingly|still no|no refund|want my money back|my money back|want a refund|nobody answers|nobody replies|no one answers|no one replies|no response|no reply|ignored|ignoring|ignore me|ignoring what i|for crying out loud|good grief|not what i ordered|didn't order this|not funny|miserable|letdown|hate how|lost my trust|lack of|regretting|no idea what you|no clue|drives me nuts|always late|need to repeat|have to repeat",
  ],
  [
    -0.45,
    'attitude',
    "sigh|meh|boring|bored|worried|nervous|sad|sadly|hmph|boo|unfair|not fair|not happy|not satisfied|not pleased|not impressed|unimpressed|you're wrong|that's wrong|wrong one|wrong|incorrect|doesn't make sense|nothing works|not good enough|seriously|really?|huh|unfortunately|inconvenient|inconvenience",
  ],
  // Judgements of things.
  [
    -0.8,
    'evaluation',
    'terrible|horrible|awful|dreadful|atrocious|abysmal|horrid|horrendous|nasty|junk|defective|counterfeit|fake|knockoff|knock-off|shoddy|inferior|unusable|unwearable|inedible|broken|fell apart|falls apart|falling apart|fall apart|ruined|disaster|nightmare|faulty|poorly made|cheaply made|badly made|overpriced|poor quality|bad quality|low quality|terrible quality|stopped working|stinks|stinky|smelly|revolting|toxic|worst',
  ],
  [
    -0.6,
    'evaluation',
    "bad|poor|poorly|ugly|hideous|hate|doesn't work|does not work|don't work|didn't work|not working|won't work|wouldn't work|doesn't fit|didn't fit|not good|not great|no good|not worth|not worth it|isn't worth|not recommended|would not recommend|wouldn't recommend|uncomfortable|flimsy|crack|cracked|cracks|leaking|leaked|leaks|damaged|scratched|scratches|torn|ripped|stained|dirty|dented|fades|faded|peeling|peeled|rusty|moldy|mouldy|rotten|stale|expired|tasteless|bland|gross|missing parts|missing pieces|wrong size|wrong color|wrong colour|wrong item|late delivery|never arrived|not arrived|hasn't arrived|didn't arrive|lost package|crashes|crashing|freezes|freezing up|laggy|lagging|glitch|glitchy|buggy|bugs|overheats|overheating|feels cheap|looks cheap|cheap looking|cheap feeling|fails|failed|failure|problematic|disliked|dislike|mediocre|lousy|inaccurate|unreliable|fragile crap|tacky|itchy|scratchy|noisy as|crashed|snapped|snaps|shattered|bent|warped|shrank|shrunk|unravelled|unraveled|frayed|melted|burnt|burned out|died on me|died after|dead on arrival|doesn't charge|won't charge|won't turn on|doesn't turn on|won't start|doesn't last|didn't last|wears out|wore out|worn out|useless junk|badly|worse|worse than|not as described|not as advertised|not waterproof at all|smells bad|smells awful|hurts my|hurt my|gave me a rash|too weak",
  ],
  [
    -0.25,
    'evaluation',
    "slow|noisy|loud|heavy for|too small|too big|too large|too heavy|too tight|too loose|too short|too long|too slow|too thin|too noisy|so-so|average|underwhelming|not as|issue|issues|problem|problems|trouble|difficult|complicated|hard to|disadvantage|don't like|do not like|didn't like|not a fan|not keen|not my style|not for me|not into|delayed|delay|late|blurry|stiff|fragile",
  ],
  [
    -0.2,
    'evaluation',
    "expensive|too expensive|pricey|too pricey|costly|steep|a bit much|too much|out of my budget|over my budget|can't afford|out of stock|sold out",
  ],
  // Praise and delight.
  [
    1,
    'attitude',
    'love you|love it|love this|love them|love these|absolutely love|i love|loving it|adore|best ever|blown away|mind blowing|thrilled|ecstatic|over the moon|adores|adored|loves it|loved it|absolutely adore',
  ],
  [
    0.8,
    'attitude',
    "great job|delighted|happy|so happy|glad|pleased|very pleased|impressed|excited|enjoy|enjoyed|enjoying|thank you so much|thanks so much|thanks a lot|many thanks|much appreciated|appreciate|appreciated|grateful|well done|good job|nice job|nice work|good work|you rock|you're the best|you're awesome|you're great|lifesaver|life saver|life saving|yay|woohoo|hooray|wow|very cool|so cool|so smart|very smart|you're smart|clever|helpful|so helpful|very helpful|super helpful|love|loved|loves|fan of|my favorite|my favourite|favorite|favourite|satisfied|bravo|kudos|exactly what i wanted|exactly what i need|exactly what i needed|exactly what i was looking for|just what i wanted|just what i needed|spot on|nailed it|that's it exactly|can't wait|made my day|haha|hahaha|lol|you are the best|saved me|saved my|thanks a bunch|thanks a million|thanks a ton|thank you very much|that's the one|that is the one|fits like a glove|like a charm|worked like a charm|works like a charm|game changer|dream come true|couldn't have asked|very kind|hats off|i'm sold|sold me|score|top marks|five stars|10/10|well deserved|deserves|relieved|proud|excellent work|great work|keep it up|keep up the good work",
  ],
  [
    0.55,
    'attitude',
    'thank you|thanks|thx|ty|cheers|nice one|sounds good|sounds great|looks good|looks great|looks nice|looks perfect|fair enough|good point|good idea|great idea|that helps|this helps|you helped|friendly|kind of you|polite|patient|trustworthy',
  ],
  [
    0.65,
    'evaluation',
    "good|very good|really good|pretty good|so good|not bad|not bad at all|not too bad|works well|works great|works perfectly|works fine|fits well|fits perfectly|fits great|well made|well built|high quality|great quality|good quality|top notch|first class|worth it|worth the money|worth every penny|good value|great value|great deal|good deal|bargain|steal|recommend it|highly recommend|would recommend|comfortable|comfy|cozy|cosy|stylish|elegant|sturdy|durable|solid|reliable|responsive|crisp|delicious|tasty|yummy|fresh|soft|smooth|fast delivery|quick delivery|arrived early|on time|convenient|handy|easy to use|user friendly|pretty|cute|charming|better than expected|exceeded my expectations|exceeded expectations|no complaints|no problems|can't complain|couldn't be happier|could not be happier|never disappointed|never disappoints|doesn't disappoint|not disappointed|best purchase|best buy|sounds incredible|fits nicely|fits just right|runs smoothly|hassle-free|as good as new|lasts forever|lasts long|holds up well|holding up well|rock solid|feels great|feels amazing|feels premium|smells great|smells amazing|tastes great|tastes amazing|easy to clean|super easy|very easy|so easy|so fast|super fast|very fast|so quick|so light|so warm|so soft",
  ],
  [
    0.35,
    'evaluation',
    'fine|decent|useful|affordable|reasonable|fair price|like it|like this|like these|like them|like that|i like|liked|better|well|works|interesting|clean|quiet|fair|safe|best',
  ],
  [
    0.8,
    'evaluation',
    'great|excellent|wonderful|brilliant|superb|terrific|fabulous|marvelous|marvellous|beautiful|gorgeous|stunning|lovely|adorable|cool|sweet|impressive|exciting|delightful|enjoyable|amazing|fantastic|awesome|incredible|outstanding|phenomenal|spectacular|perfect|flawless',
  ],
  [0.55, 'evaluation', 'nice|fun|as advertised|as described'],
  [0.2, 'attitude', 'ok|okay'],
  // Neutral expressions that hold words from above.
  [
    0,
    'evaluation',
    "noise cancelling|noise canceling|noise-cancelling|noise-canceling|noise cancellation|noise reduction|killer deal|killer deals|cheap|as well|as well as|well then|oh well|would like|i'd like|i would like|looks like|look like|looking like|feel like|something like|anything like|things like|more like|just like|like the|like a|like to|would you like|do you like|if you like|cool down|cooling|cool white|cool tone|cool toned|fine tip|fine point|fine art|i'm fine|sweet potato|sweet tooth|sweet wine|smart watch|smartwatch|smart phone|smart home|smart tv|smart lock|smart|smart plug|smart bulb|soft drink|soft drinks|soft shell|softshell|solid color|solid colour|solid wood|solid black|fresh air|kind of|stress relief|stress ball|anti-theft|dirt resistant|stain resistant|scratch resistant|scratch-resistant|shock resistant|crack resistant|shatterproof|heavy duty|heavy-duty|best seller|best sellers|best selling|best-selling|best before|best rated|best price|best value|best one|best ones|what's best|which is best|the best|which is better|what is better|which one is better|what's better|which one's better|is better|good for|good with|good at|any good|good enough|a good|some good|good morning|good afternoon|good evening|good night|good day|goods|nice to meet you|pretty much|pretty cheap|a pretty|mad max|bad weather|bad back|bad knee|bad knees|bad for|bad hair day|not too expensive|not expensive|not too heavy|not too big|not too small|not too loud|not too long|not too tight|less expensive|no problem|no worries|no issue|problem skin|what's wrong|something wrong|if something goes wrong|wrong with|goes wrong|what's the problem|complain about|return it|wow factor|fun facts|pain relief|dead sea|trash can|trash cans|trash bag|trash bags|trash bin|garbage can|garbage bag|garbage bags|garbage bin|garbage disposal|junk food|fake fur|fake leather|fake plants|fake flowers|fake plant|faux|ugly sweater|dirty laundry|slow cooker|slow cookers|slow juicer|bug spray|bugs bunny|crack filler|wrinkle free|worry free|hassle free|real person please|more than enough|late night|later|latest|comfortable shoes|comfortable for|love handles|for my love|love seat|loveseat|average price|sad lamp|dumb phone|dumbbell|dumbbells|dumb bell|thank you card|thank you cards|thank you gift|thank-you|happy birthday|happy new year|merry christmas|happy hour|happy meal|fair trade|fair skin|patient gown|safe for|safe to|for patients|great barrier|cracked heels|over my head|damaged hair|dry damaged|freezing weather|freezing temperatures|freezing cold|complicated grief|broken in|if it breaks|leak proof|leak-proof|leakproof|works with|work with|works on|works in|works for|worst case|cheap one|cheap ones|favourite color|favorite color|excited dog|too much sugar|clean up|cleaning|clean the|quiet keyboard",
  ],
];

/** Prior polarity of English words and phrases; the longest phrase at a place counts. Written by hand for shopping talk and chat with a bot. */
export const englishSentiment = sentimentTable(rows);

/** Polarity of emoji and emoticons that people put into chat. Skin tones and joined parts add nothing. */
export const emojiSentiment: ReadonlyMap<string, number> = new Map(
  (
    [
      [-0.8, '😡 🤬 😠 🖕 💩 🤮 👿 😤'],
      [-0.6, '😭 😢 😞 😩 😫 😣 😖 😒 🙄 👎 💔 🤦 😾 😿 🤢 ☹ 😟 🙁 😔 😑 😓'],
      [-0.3, '😕 😐 🤨 😬 😰 😨 😥 🥲 😶 🤡'],
      [0.8, '😍 🥰 🤩 😘 💯 🥳 🎉 👏 ❤ 💖 💕 💗 💓 🧡 💛 💚 💙 💜 🙌 😻 🏆 ♥'],
      [0.6, '😀 😃 😄 😁 😊 ☺ 🙂 😆 👍 🙏 😎 🤗 😂 🤣 😋 👌 ✨ 🌹 💪 😉 😇 🔥 😺 🌟 ⭐ 🤝'],
    ] as const
  ).flatMap(([score, characters]) => characters.split(' ').map((character): [string, number] => [character, score])),
);

/** Typed faces, on normalised text. */
export const emoticons: readonly (readonly [score: number, pattern: RegExp])[] = [
  [0.6, /(?:^|\s)(?:[:;=]-?[)d\]]|\^_?\^|<3|xd)(?=\s|$)/g],
  [-0.6, /(?:^|\s)(?:[:=]'?-?[([]|>:\(|t_t|-_-+|:-?\/)(?=\s|$)/g],
];

/** English: what the shop remembers of the shopper, and thumbs on cards. */
export const enProfile = {
  rememberedWish: 'Remembered from an earlier talk',
  profile: 'What the shop remembers of you',
  profileLoading: 'One moment…',
  profileFailed: 'The shop does not answer.',
  profileRemembered: 'Remember me',
  profileRememberedHint:
    'Lasting wishes, what you looked at and what you bought are kept for your next visit. Off, it ends with this session, and what was kept is deleted.',
  profilePersonalised: 'Personal results',
  profilePersonalisedHint: 'What you like comes first. Off, you see what everybody sees.',
  profileEmpty: 'Nothing is noted about you.',
  profileWishes: 'Your lasting wishes',
  profileLiked: 'You took to',
  profileDisliked: 'You turned down',
  profileForget: (name: string) => `Forget: ${name}`,
  profileForgetAll: 'Delete all of it',
  like: 'I like it',
  dislike: 'Not for me',
};

/** Chinese, in the same shape. */
export const zhProfile: typeof enProfile = {
  rememberedWish: '之前记住的要求',
  profile: '店铺记得您什么',
  profileLoading: '请稍候…',
  profileFailed: '店铺没有响应。',
  profileRemembered: '记住我',
  profileRememberedHint: '长期要求、浏览和购买会留到下次。关闭后只在本次有效，已保存的会删除。',
  profilePersonalised: '个性化结果',
  profilePersonalisedHint: '您喜欢的排在前面。关闭后与其他顾客看到的一样。',
  profileEmpty: '没有关于您的记录。',
  profileWishes: '您的长期要求',
  profileLiked: '您喜欢过',
  profileDisliked: '您不喜欢',
  profileForget: (name) => `删除：${name}`,
  profileForgetAll: '全部删除',
  like: '喜欢',
  dislike: '不喜欢',
};

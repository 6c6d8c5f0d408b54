/** The texts of the proxy actions, in all languages: they are loaded together with that part. */
export interface ActionStrings {
  readonly continue: string;
  readonly oneMoment: string;
  /** The choice in words: `20.00 USDT`, `Tron (TRC20)`. */
  readonly onNetwork: (money: string, network: string) => string;
  /** A price in one currency, paid in another: `600.00 TWD`, `USDT`. */
  readonly paidIn: (price: string, currency: string) => string;
  /** A price, and a method without currencies of its own: `20.00 USD`, `Card`. */
  readonly by: (price: string, method: string) => string;
  readonly change: string;
  readonly restart: string;
  readonly cancelQuestion: string;
  readonly cancelIfPaid: string;
  readonly cancelLosesDetails: string;
  /** The safe answer. */
  readonly keep: string;
  readonly cancelForGood: string;
  readonly yourDetails: string;
  /** The label of a field that may stay empty: `State or province`. */
  readonly optional: (label: string) => string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  /** The first option of a list from which nothing is chosen yet. */
  readonly choose: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

const en: ActionStrings = {
  continue: 'Continue',
  oneMoment: 'One moment…',
  onNetwork: (money, network) => `${money} on ${network}`,
  paidIn: (price, currency) => `${price} in ${currency}`,
  by: (price, method) => `${price} by ${method}`,
  change: 'Change',
  restart: 'Start again',
  cancelQuestion: 'Cancel this payment?',
  cancelIfPaid: 'Already sent money? Don’t cancel.',
  cancelLosesDetails: 'What you have typed will be lost.',
  keep: 'Keep paying',
  cancelForGood: 'Cancel payment',
  yourDetails: 'Your details',
  optional: (label) => `${label} (optional)`,
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  country: 'Country or region',
  choose: 'Choose…',
  line1: 'Address',
  line2: 'Apartment, floor',
  city: 'City',
  state: 'State or province',
  postalCode: 'Postal code',
};

const zhHant: ActionStrings = {
  continue: '繼續',
  oneMoment: '請稍候…',
  onNetwork: (money, network) => `透過 ${network} 支付 ${money}`,
  paidIn: (price, currency) => `${price}（以 ${currency} 支付）`,
  by: (price, method) => `${price}（${method}）`,
  change: '更改',
  restart: '重新開始',
  cancelQuestion: '要取消這筆付款嗎？',
  cancelIfPaid: '若您已經付款，請勿取消。',
  cancelLosesDetails: '您填寫的內容將會遺失。',
  keep: '繼續付款',
  cancelForGood: '取消付款',
  yourDetails: '您的資料',
  optional: (label) => `${label}（選填）`,
  name: '姓名',
  email: '電子郵件',
  phone: '電話',
  country: '國家或地區',
  choose: '請選擇…',
  line1: '地址',
  line2: '樓層、室',
  city: '城市',
  state: '州、省或縣',
  postalCode: '郵遞區號',
};

const zhHans: ActionStrings = {
  continue: '继续',
  oneMoment: '请稍候…',
  onNetwork: (money, network) => `通过 ${network} 支付 ${money}`,
  paidIn: (price, currency) => `${price}（以 ${currency} 支付）`,
  by: (price, method) => `${price}（${method}）`,
  change: '更改',
  restart: '重新开始',
  cancelQuestion: '要取消这笔付款吗？',
  cancelIfPaid: '如果您已经付款，请勿取消。',
  cancelLosesDetails: '您填写的内容将会丢失。',
  keep: '继续付款',
  cancelForGood: '取消付款',
  yourDetails: '您的信息',
  optional: (label) => `${label}（选填）`,
  name: '姓名',
  email: '电子邮箱',
  phone: '电话',
  country: '国家或地区',
  choose: '请选择…',
  line1: '地址',
  line2: '楼层、室',
  city: '城市',
  state: '州或省',
  postalCode: '邮政编码',
};

const LANGUAGES: ReadonlyMap<string, ActionStrings> = new Map([
  ['zh-Hant', zhHant],
  ['zh-Hans', zhHans],
]);

/** The strings in the language of the rest of the checkout, or in English. */
export function actionStrings(language: string): ActionStrings {
  return LANGUAGES.get(language) ?? en;
}

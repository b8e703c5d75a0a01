/** What a column of quarters holds that only says yes. */
const YES = /^(?:oui|x|1|o|vrai|✓|✔)$/i;
const NO = /^(?:non|n|0|faux)$/i;

export const saysYes = (text: string): boolean => YES.test(text);

export const saysNo = (text: string): boolean => NO.test(text);

/** What only answers whether there is one. */
export const saysYesOrNo = (text: string): boolean => YES.test(text) || NO.test(text);

/** Says that a value of an address is ignored: name of the parameter, value, what was expected. */
export type Ignore = (name: string, value: string, expected: string) => void;

/** `expected` ends the sentence: what was expected instead, or why it cannot be. */
export const ignoredSentence: (...ignored: Parameters<Ignore>) => string = (name, value, expected) =>
	`Le paramètre «\u202F${name}=${value}\u202F» de l’adresse est ignoré\u202F: ${expected}.`;

/** A mark that sends to a note below the table: `0,5*`, `25 000 € (1)`, `0,5²`. */
const MARK = /(?<=[\p{L}\p{N}€%)])\s*(?:\*+|†+|\(\d\)|\[\d\]|[¹²³⁴⁵⁶⁷⁸⁹]+)$/u;
/** In a name a number in brackets may be a part of it. */
const MARK_OF_NAME = /(?<=[\p{L}\p{N})])\s*(?:\*+|†+|[¹²³⁴⁵⁶⁷⁸⁹]+)$/u;

export const withoutMark = (text: string): string => text.replace(MARK, '');
export const nameWithoutMark = (text: string): string => text.replace(MARK_OF_NAME, '');

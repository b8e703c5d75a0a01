/** Says that a value of an address is ignored: name of the parameter, value, what was expected. */
export type Ignore = (name: string, value: string, expected: string) => void;

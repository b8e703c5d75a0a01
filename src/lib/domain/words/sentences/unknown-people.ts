/** Said of a QPV whose inhabitants nobody gives; alone here, for the first screen has no byte to spare. */
export const UNKNOWN_PEOPLE = 'habitants inconnus';

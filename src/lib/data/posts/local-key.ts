import { deviceStore, readText } from '../files/device';

/** Where the browser keeps the reader's own list of posts. */
export const LOCAL_KEY = 'maillage:postes';

/** The text kept in this browser, if any; where storage is forbidden there is none. */
export const localText = (): string | undefined => readText(deviceStore(), LOCAL_KEY);

import { existsSync, readFileSync } from 'node:fs';
import { ARCHIVES_LIST, ARCHIVES_PATH, readArchives, type Archive } from '$lib/data/bundle/archives';

const LIST = `static/${ARCHIVES_PATH}/${ARCHIVES_LIST}`;

/** The maps of past campaigns that the site keeps, newest first. */
export const keptArchives = (): Archive[] =>
	(existsSync(LIST) ? readArchives(readFileSync(LIST, 'utf8')) : []).reverse();

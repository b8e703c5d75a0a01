import { stillPage } from '../premiere-vue/outline.server';
import type { PageServerLoad } from './$types';

/** What stands before any script has run: the region's outline, and which campaign is shown. */
export const load: PageServerLoad = () => stillPage();

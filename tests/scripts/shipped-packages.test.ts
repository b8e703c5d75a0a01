import { expect, it } from 'vitest';
import { packageOf } from '../../scripts/lib/hosting/shipped-packages';

it('a module belongs to the innermost package that holds it', () => {
	expect(packageOf('/site/node_modules/papaparse/papaparse.js')).toBe('papaparse');
	expect(packageOf('/site/node_modules/@turf/turf/node_modules/@turf/helpers/index.js')).toBe(
		'@turf/helpers'
	);
	expect(packageOf('/site/src/lib/domain/need.ts')).toBeUndefined();
});

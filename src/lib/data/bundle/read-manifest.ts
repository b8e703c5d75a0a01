import { checked } from './bundle';
import { manifestSchema, type Manifest } from './manifest';

/** The manifest in a JSON value, or a `BundleError`. */
export const readManifest = (value: unknown): Manifest => checked(manifestSchema, value, 'manifest.json');

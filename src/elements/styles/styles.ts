import { controlStyles } from './control-styles.js';
import { layoutStyles } from './layout-styles.js';
import { outcomeStyles } from './outcome-styles.js';

export const styles = layoutStyles + controlStyles + outcomeStyles;

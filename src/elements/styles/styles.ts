import { controlStyles } from './control.js';
import { layoutStyles } from './layout.js';
import { outcomeStyles } from './outcome.js';

export const styles = layoutStyles + controlStyles + outcomeStyles;

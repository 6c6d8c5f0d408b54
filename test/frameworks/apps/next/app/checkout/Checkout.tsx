// The recipe of React stands here.
export { Checkout } from '../../react/Checkout';

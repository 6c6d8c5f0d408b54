import { type OnInit } from '@angular/core';
import { PayfectCheckoutButton } from 'payfect-checkout';
import { CheckoutInputs } from './checkout-inputs.js';
import * as i0 from "@angular/core";
/** `<payfect-checkout>` in the template of a component that imports this. */
export declare class PayfectCheckoutDirective extends CheckoutInputs implements OnInit {
    /** Angular has set the inputs by now. An element that a server rendered starts only with them. */
    ngOnInit(): void;
    static ɵfac: i0.ɵɵFactoryDeclaration<PayfectCheckoutDirective, never>;
    static ɵdir: i0.ɵɵDirectiveDeclaration<PayfectCheckoutDirective, "payfect-checkout", never, {}, {}, never, never, true, never>;
}
/** `<payfect-checkout-button>` in the template of a component that imports this. */
export declare class PayfectCheckoutButtonDirective extends CheckoutInputs implements OnInit {
    #private;
    set createUrl(value: NonNullable<PayfectCheckoutButton['createUrl']>);
    set disabled(value: PayfectCheckoutButton['disabled']);
    /** The button creates a `<payfect-checkout>`. */
    ngOnInit(): void;
    static ɵfac: i0.ɵɵFactoryDeclaration<PayfectCheckoutButtonDirective, never>;
    static ɵdir: i0.ɵɵDirectiveDeclaration<PayfectCheckoutButtonDirective, "payfect-checkout-button", never, { "createUrl": { "alias": "createUrl"; "required": false; }; "disabled": { "alias": "disabled"; "required": false; }; }, {}, never, never, true, never>;
}

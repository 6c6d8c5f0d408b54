// The tags in the templates of Angular, as standalone directives. They have no outputs: Angular would call a listener for the
// output and again for the element's event of the same name. It types `$event` by the element's `addEventListener`.
import { Directive, ElementRef, inject, Input } from '@angular/core';
import { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import { CheckoutInputs } from './checkout-inputs.js';
import * as i0 from "@angular/core";
/** `<payfect-checkout>` in the template of a component that imports this. */
export class PayfectCheckoutDirective extends CheckoutInputs {
    /** Angular has set the inputs by now. An element that a server rendered starts only with them. */
    ngOnInit() {
        this.define('payfect-checkout', PayfectCheckout);
    }
    static { this.ɵfac = i0.ɵɵngDeclareFactory({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: PayfectCheckoutDirective, deps: null, target: i0.ɵɵFactoryTarget.Directive }); }
    static { this.ɵdir = i0.ɵɵngDeclareDirective({ minVersion: "14.0.0", version: "21.2.24", type: PayfectCheckoutDirective, isStandalone: true, selector: "payfect-checkout", usesInheritance: true, ngImport: i0 }); }
}
i0.ɵɵngDeclareClassMetadata({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: PayfectCheckoutDirective, decorators: [{
            type: Directive,
            args: [{ selector: 'payfect-checkout' }]
        }] });
/** `<payfect-checkout-button>` in the template of a component that imports this. */
export class PayfectCheckoutButtonDirective extends CheckoutInputs {
    #button = inject(ElementRef).nativeElement;
    set createUrl(value) {
        this.#button.createUrl = value;
    }
    set disabled(value) {
        this.#button.disabled = value;
    }
    /** The button creates a `<payfect-checkout>`. */
    ngOnInit() {
        this.define('payfect-checkout', PayfectCheckout);
        this.define('payfect-checkout-button', PayfectCheckoutButton);
    }
    static { this.ɵfac = i0.ɵɵngDeclareFactory({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: PayfectCheckoutButtonDirective, deps: null, target: i0.ɵɵFactoryTarget.Directive }); }
    static { this.ɵdir = i0.ɵɵngDeclareDirective({ minVersion: "14.0.0", version: "21.2.24", type: PayfectCheckoutButtonDirective, isStandalone: true, selector: "payfect-checkout-button", inputs: { createUrl: "createUrl", disabled: "disabled" }, usesInheritance: true, ngImport: i0 }); }
}
i0.ɵɵngDeclareClassMetadata({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: PayfectCheckoutButtonDirective, decorators: [{
            type: Directive,
            args: [{ selector: 'payfect-checkout-button' }]
        }], propDecorators: { createUrl: [{
                type: Input
            }], disabled: [{
                type: Input
            }] } });

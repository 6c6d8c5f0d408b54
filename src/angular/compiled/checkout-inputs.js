// What `<payfect-checkout>` and its button have in common. Angular knows inputs by the members of a directive's class and of
// the classes that it extends: they cannot be made from the element's type. A test compares them with the element.
import { Directive, ElementRef, inject, Input, PLATFORM_ID } from '@angular/core';
import * as i0 from "@angular/core";
/** Passes each input on to the element as a property, so it has all of them before its first update. */
export class CheckoutInputs {
    #element = inject(ElementRef).nativeElement;
    #isBrowser = inject(PLATFORM_ID) === 'browser';
    set sessionId(value) {
        this.#element.sessionId = value;
    }
    set proxyUrl(value) {
        this.#element.proxyUrl = value;
    }
    set locale(value) {
        this.#element.locale = value;
    }
    set target(value) {
        this.#element.target = value;
    }
    set autoRedirect(value) {
        this.#element.autoRedirect = value;
    }
    set noImages(value) {
        this.#element.noImages = value;
    }
    set paymentHosts(value) {
        this.#element.paymentHosts = value;
    }
    set headers(value) {
        this.#element.headers = value;
    }
    set initialSession(value) {
        this.#element.initialSession = value;
    }
    set items(value) {
        this.#element.items = value;
    }
    set icons(value) {
        this.#element.icons = value;
    }
    set strings(value) {
        this.#element.strings = value;
    }
    set layout(value) {
        this.#element.layout = value;
    }
    set summary(value) {
        this.#element.summary = value;
    }
    set method(value) {
        this.#element.method = value;
    }
    set currency(value) {
        this.#element.currency = value;
    }
    set network(value) {
        this.#element.network = value;
    }
    /** In the browser only: a server renders the tag and its content. */
    define(tag, element) {
        if (this.#isBrowser && customElements.get(tag) === undefined)
            customElements.define(tag, element);
    }
    static { this.ɵfac = i0.ɵɵngDeclareFactory({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: CheckoutInputs, deps: [], target: i0.ɵɵFactoryTarget.Directive }); }
    static { this.ɵdir = i0.ɵɵngDeclareDirective({ minVersion: "14.0.0", version: "21.2.24", type: CheckoutInputs, isStandalone: true, inputs: { sessionId: "sessionId", proxyUrl: "proxyUrl", locale: "locale", target: "target", autoRedirect: "autoRedirect", noImages: "noImages", paymentHosts: "paymentHosts", headers: "headers", initialSession: "initialSession", items: "items", icons: "icons", strings: "strings", layout: "layout", summary: "summary", method: "method", currency: "currency", network: "network" }, ngImport: i0 }); }
}
i0.ɵɵngDeclareClassMetadata({ minVersion: "12.0.0", version: "21.2.24", ngImport: i0, type: CheckoutInputs, decorators: [{
            type: Directive
        }], propDecorators: { sessionId: [{
                type: Input
            }], proxyUrl: [{
                type: Input
            }], locale: [{
                type: Input
            }], target: [{
                type: Input
            }], autoRedirect: [{
                type: Input
            }], noImages: [{
                type: Input
            }], paymentHosts: [{
                type: Input
            }], headers: [{
                type: Input
            }], initialSession: [{
                type: Input
            }], items: [{
                type: Input
            }], icons: [{
                type: Input
            }], strings: [{
                type: Input
            }], layout: [{
                type: Input
            }], summary: [{
                type: Input
            }], method: [{
                type: Input
            }], currency: [{
                type: Input
            }], network: [{
                type: Input
            }] } });

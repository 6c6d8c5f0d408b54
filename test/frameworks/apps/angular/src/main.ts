import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { AppComponent } from './app.component';

void bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection(), provideClientHydration()] });

import type {} from 'samen-elements/types/react';
import 'samen-elements/define/activity-calendar';
import 'samen-elements/define/partner-card';
import 'samen-elements/define/partner-directory';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

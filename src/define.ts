// Written by scripts/entries.mjs; do not edit.
import './elements/partner-card/define.js';
import './elements/partner-directory/define.js';

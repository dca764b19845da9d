// Written by scripts/entries.mjs; do not edit.
import './elements/activity-calendar/define.js';
import './elements/options-infographic/define.js';
import './elements/partner-card/define.js';
import './elements/partner-directory/define.js';
import './elements/self-scan/define.js';

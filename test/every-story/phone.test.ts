import { everyStory } from '../every-element/accessible.js';

await everyStory('phone');

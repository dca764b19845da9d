<?php

// For installations without Composer.
$EM_CONF[$_EXTKEY] = [
    'title' => 'Samen',
    'description' => 'A partner directory, an activity calendar, a self-scan and a route on any page.',
    'category' => 'fe',
    'version' => '0.1.0',
    'state' => 'beta',
    'constraints' => ['depends' => ['typo3' => '12.4.0-13.4.99']],
    'autoload' => ['psr-4' => ['SamenElements\\' => 'Classes/']],
];

/* Terms in the order in which filters and groups have them; a document may have others. */

export const COOPERATION = ['care', 'wellbeing'] as const;
export const BENEFICIARIES = ['pupil', 'parent', 'family', 'teacher', 'team'] as const;

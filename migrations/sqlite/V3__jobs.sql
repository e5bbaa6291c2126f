-- Jobs.
SELECT 1;

//! Which columns a table keeps, and how wide: plain numbers in, numbers out.

/// Blanks between two columns.
pub(super) const GAP: usize = 2;
/// Below this width a table is only worth it when nothing has to give.
const NARROW: usize = 60;
/// The width at which shortened text is still comfortable to read.
const COMFORTABLE: usize = 20;
/// The least that shortened text keeps.
const LEAST: usize = 8;

/// What one column asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Demand {
    /// Its widest cell.
    pub width: usize,
    /// Dropped for lack of room, the highest first.
    pub drop: Option<u8>,
    /// May be shortened.
    pub shrinks: bool,
}

impl Demand {
    fn at_least(&self, floor: usize) -> usize {
        if self.shrinks { self.width.min(floor) } else { self.width }
    }
}

/// The columns kept and their widths, or nothing if a table cannot fit.
pub(super) fn fit(demands: &[Demand], screen: usize) -> Option<Vec<(usize, usize)>> {
    let mut kept: Vec<usize> = (0..demands.len()).collect();
    let total = |kept: &[usize], floor| {
        let widths = kept.iter().map(|at| demands[*at].at_least(floor));
        widths.sum::<usize>() + GAP * kept.len().saturating_sub(1)
    };
    let fits_whole = total(&kept, usize::MAX) <= screen;
    if screen < NARROW && !fits_whole {
        return None;
    }
    while total(&kept, COMFORTABLE) > screen {
        let Some(place) = next_to_drop(demands, &kept) else {
            break;
        };
        kept.remove(place);
    }
    if total(&kept, LEAST) > screen {
        return None;
    }
    let excess = total(&kept, usize::MAX).saturating_sub(screen);
    Some(shrink(demands, &kept, excess))
}

/// The highest drop number; of equals, the rightmost.
fn next_to_drop(demands: &[Demand], kept: &[usize]) -> Option<usize> {
    (0..kept.len()).filter(|place| demands[kept[*place]].drop.is_some()).max_by_key(|place| demands[kept[*place]].drop)
}

/// Takes the excess from the widest text, column by column.
fn shrink(demands: &[Demand], kept: &[usize], excess: usize) -> Vec<(usize, usize)> {
    let mut widths: Vec<(usize, usize)> = kept.iter().map(|at| (*at, demands[*at].width)).collect();
    for _ in 0..excess {
        let shrinkable = widths.iter_mut().filter(|(at, _)| demands[*at].shrinks);
        if let Some((_, width)) = shrinkable.max_by_key(|(_, width)| *width) {
            *width -= 1;
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    const REF: Demand = Demand { width: 10, drop: None, shrinks: false };
    const NOTE: Demand = Demand { width: 90, drop: Some(1), shrinks: true };
    const CITY: Demand = Demand { width: 12, drop: Some(3), shrinks: true };
    const DAY: Demand = Demand { width: 10, drop: Some(2), shrinks: false };

    #[test]
    fn columns_give_way_in_order() {
        type Kept = &'static [(usize, usize)];
        let table: [(&[Demand], usize, Option<Kept>); 6] = [
            (&[REF, NOTE, CITY], 200, Some(&[(0, 10), (1, 90), (2, 12)])),
            (&[REF, NOTE, CITY], 80, Some(&[(0, 10), (1, 54), (2, 12)])),
            (&[REF, NOTE, CITY, DAY, REF], 60, Some(&[(0, 10), (1, 24), (3, 10), (4, 10)])),
            (&[REF, CITY], 40, Some(&[(0, 10), (1, 12)])),
            (&[REF, NOTE], 59, None),
            (&[REF; 6], 60, None),
        ];
        for (demands, screen, want) in table {
            assert_eq!(fit(demands, screen).as_deref(), want, "{screen}");
        }
    }
}
